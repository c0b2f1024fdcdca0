/** Said wherever someone may wonder where the figures go. */
export const privacy = 'Nothing you type leaves this browser.'
