import { firstModelVersion, modelVersion } from '../../model/version.ts'
import { writeFile } from './file.ts'
import { readLink } from './link.ts'

/** Links that were found together as a file of scenarios, under one name with a number each; those that cannot be read are left out. */
export const fileOfLinks = (links: readonly string[], name: string): string =>
  writeFile(
    links
      .map(link => readLink(link))
      .filter(({ isRefused }) => !isRefused)
      .map(({ state, firstEdition }, place) => ({
        kind: 'scenario',
        id: `found-${place + 1}`,
        name: `${name} ${place + 1}`,
        place,
        savedAt: '',
        modelVersion: firstEdition ? firstModelVersion : modelVersion,
        shared: state,
        ...(firstEdition && { firstEdition }),
      })),
  )
