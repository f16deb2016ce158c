/** Macros that several citation styles share, and the frame of a style, in CSL 1.0.2. */

/** Where to read a work: its DOI as an address, otherwise its address. */
export const access = `
  <macro name="access"><choose>
    <if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if>
    <else><text variable="URL"/></else>
  </choose></macro>`;
/** Year, or "n.d.". */
export const year = `
  <macro name="year"><choose>
    <if variable="issued"><date variable="issued"><date-part name="year"/></date></if>
    <else><text value="n.d."/></else>
  </choose></macro>`;
/** `pp. 1–37`. */
export const pages = `
  <macro name="pages"><group delimiter=" "><label variable="page" form="short"/><text variable="page"/></group></macro>`;
/** Works that stand on their own have their title in italics, parts of others have it in quotation marks. */
export const title = `
  <macro name="title"><choose>
    <if type="book report thesis software dataset" match="any"><text variable="title" font-style="italic"/></if>
    <else><text variable="title" quotes="true"/></else>
  </choose></macro>`;
/** `vol. 58, no. 9`. */
export const volume = `
  <macro name="volume"><group delimiter=", ">
    <text variable="volume" prefix="vol. "/><text variable="issue" prefix="no. "/>
  </group></macro>`;

/** A whole style around its macros and its layout. */
export function wrapStyle(name: string, body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" demote-non-dropping-particle="sort-only"
  page-range-format="expanded">
  <info><title>${name}</title><id>${name}</id><updated>2026-11-23T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>${body}
</style>`;
}
