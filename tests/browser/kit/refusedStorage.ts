/** Has a page refused all site data, as Firefox refuses it; it is sent to the page, and stands by itself. */
export function refuseStorage() {
  const insecure = () => new DOMException('The operation is insecure.', 'SecurityError')
  const refuse = () => {
    throw insecure()
  }
  const reject = () => Promise.reject(insecure())
  IDBFactory.prototype.open = refuse
  for (const place of ['localStorage', 'sessionStorage']) Object.defineProperty(window, place, { get: refuse })
  // What Firefox refuses with them.
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name: string) {
      super(name)
      refuse()
    }
  }
  LockManager.prototype.request = reject
  LockManager.prototype.query = reject
  CacheStorage.prototype.open = reject
  ServiceWorkerContainer.prototype.register = reject
}
