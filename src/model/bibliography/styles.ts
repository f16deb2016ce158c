import { access, pages, title, volume, wrapStyle, year } from './style-macros.ts';

/**
 * Citation styles in CSL 1.0.2, for those that citation-js does not ship. Each follows the printed guide that its comment
 * names, for the kinds of works that the bibliography holds, and shows one reference without a number before it.
 */

/** IEEE Reference Guide (2023): initials first, more than six authors end in "et al.". */
const ieee = `${pages}${title}${volume}
  <macro name="authors"><names variable="author">
    <name and="text" initialize-with=". " et-al-min="7" et-al-use-first="1"/><et-al font-style="italic"/>
  </names></macro>
  <macro name="date"><date variable="issued" delimiter=" ">
    <date-part name="month" form="short"/><date-part name="year"/>
  </date></macro>
  <macro name="place"><group delimiter=": "><text variable="publisher-place"/><text variable="publisher"/></group></macro>
  <macro name="source"><choose>
    <if type="paper-conference chapter" match="any"><group delimiter=", ">
      <group delimiter=" "><text value="in"/><text variable="container-title" font-style="italic"/></group>
      <text variable="collection-title" prefix="ser. "/><text macro="volume"/><text macro="place"/><text macro="date"/>
      <text macro="pages"/><text variable="number" prefix="Art. no. "/>
    </group></if>
    <else-if type="article-journal"><group delimiter=", ">
      <text variable="container-title" font-style="italic"/><text macro="volume"/><text macro="pages"/>
      <text macro="date"/><text variable="number" prefix="Art. no. "/>
    </group></else-if>
    <else-if type="article"><group delimiter=", "><text macro="date"/><text variable="number"/></group></else-if>
    <else><group delimiter=", "><text macro="place"/><text variable="number"/><text macro="date"/></group></else>
  </choose></macro>
  <bibliography><layout suffix="."><group delimiter=". ">
    <group delimiter=", ">
      <text macro="authors"/><text macro="title"/><text macro="source"/><text variable="DOI" prefix="doi: "/>
    </group>
    <choose>
      <if variable="DOI" match="none"><text variable="URL" prefix="[Online]. Available: "/></if>
    </choose>
  </group></layout></bibliography>`;

/** Chicago Manual of Style, 18th edition, author-date: more than six authors are cut after the third. */
const chicago = `${access}${year}${title}
  <macro name="authors"><names variable="author">
    <name and="text" name-as-sort-order="first" et-al-min="7" et-al-use-first="3" delimiter-precedes-last="always"/>
  </names></macro>
  <macro name="source"><choose>
    <if type="paper-conference chapter" match="any">
      <group delimiter=", " prefix="In ">
        <text variable="container-title" font-style="italic"/><text variable="volume" prefix="vol. "/><text variable="page"/>
      </group>
    </if>
    <else-if type="article-journal">
      <group delimiter=": ">
        <group delimiter=" ">
          <text variable="container-title" font-style="italic"/>
          <text variable="volume"/><text variable="issue" prefix="(" suffix=")"/>
        </group>
        <choose><if variable="page"><text variable="page"/></if><else><text variable="number"/></else></choose>
      </group>
    </else-if>
    <else-if type="article"><group delimiter=", "><text value="Preprint"/><text variable="publisher"/></group></else-if>
    <else-if type="report thesis" match="any">
      <group delimiter=" "><text variable="genre" text-case="capitalize-first"/><text variable="number"/></group>
    </else-if>
  </choose></macro>
  <bibliography><layout suffix="."><group delimiter=". ">
    <choose>
      <if variable="author"><text macro="authors"/><text macro="year"/><text macro="title"/></if>
      <else><text macro="title"/><text macro="year"/></else>
    </choose>
    <text macro="source"/>
    <choose>
      <if type="paper-conference chapter" match="any">
        <group delimiter=". "><text variable="collection-title"/><text variable="publisher"/></group>
      </if>
      <else-if type="article-journal article" match="none">
        <group delimiter=": "><text variable="publisher-place"/><text variable="publisher"/></group>
      </else-if>
    </choose>
    <text macro="access"/>
  </group></layout></bibliography>`;

/** MLA Handbook, 9th edition: three or more authors are cut after the first. */
const mla = `${access}${pages}${title}${volume}
  <macro name="authors"><names variable="author">
    <name and="text" name-as-sort-order="first" et-al-min="3" et-al-use-first="1" delimiter-precedes-last="always"
      delimiter-precedes-et-al="always"/>
  </names></macro>
  <macro name="date"><date variable="issued" delimiter=" ">
    <date-part name="day"/><date-part name="month" form="short"/><date-part name="year"/>
  </date></macro>
  <bibliography><layout suffix="."><group delimiter=". ">
    <text macro="authors"/>
    <text macro="title"/>
    <group delimiter=", ">
      <text variable="container-title" font-style="italic"/>
      <choose>
        <if type="article-journal"><text macro="volume"/></if>
        <else-if type="article"><text variable="publisher" font-style="italic"/></else-if>
        <else><text variable="volume" prefix="vol. "/><text variable="publisher"/></else>
      </choose>
      <text macro="date"/>
      <choose><if type="article" match="none"><text macro="pages"/></if></choose>
      <text macro="access"/>
    </group>
  </group></layout></bibliography>`;

/** Nature's formatting guide: more than five authors are cut after the first, the volume is bold. */
const nature = `${access}${year}
  <macro name="authors"><names variable="author">
    <name and="symbol" name-as-sort-order="all" initialize-with=". " et-al-min="6" et-al-use-first="1"
      delimiter-precedes-last="never"/>
    <et-al font-style="italic"/>
  </names></macro>
  <macro name="source"><choose>
    <if type="paper-conference chapter" match="any"><group delimiter=" ">
      <text value="in"/><text variable="container-title" font-style="italic"/>
      <group delimiter=", "><text variable="volume" prefix="vol. "/><text variable="page"/></group>
      <group delimiter=", " prefix="(" suffix=")"><text variable="publisher"/><text macro="year"/></group>
    </group></if>
    <else-if type="article-journal"><group delimiter=" ">
      <text variable="container-title" font-style="italic"/>
      <group delimiter=", ">
        <text variable="volume" font-weight="bold"/>
        <choose><if variable="page"><text variable="page"/></if><else><text variable="number"/></else></choose>
      </group>
      <text macro="year" prefix="(" suffix=")"/>
    </group></else-if>
    <else-if type="article"><group delimiter=" ">
      <text macro="access" prefix="Preprint at "/><text macro="year" prefix="(" suffix=")"/>
    </group></else-if>
    <else><group delimiter=", " prefix="(" suffix=")">
      <text variable="publisher"/><text variable="publisher-place"/><text macro="year"/>
    </group></else>
  </choose></macro>
  <bibliography><layout suffix="."><group delimiter=". ">
    <group delimiter=" ">
      <text macro="authors"/>
      <choose>
        <if type="book report thesis software dataset" match="any"><text variable="title" font-style="italic"/></if>
        <else><text variable="title" suffix="."/></else>
      </choose>
      <text macro="source"/>
    </group>
    <choose><if type="article article-journal" match="none"><text macro="access"/></if></choose>
  </group></layout></bibliography>`;

/** ACM citation style and reference formats: every author with the given names in full. */
const acm = `${access}${year}
  <macro name="authors"><names variable="author"><name and="text" delimiter-precedes-last="contextual"/></names></macro>
  <bibliography><layout suffix="."><group delimiter=". ">
    <text macro="authors"/>
    <text macro="year"/>
    <choose>
      <if type="book report thesis software dataset" match="any"><text variable="title" font-style="italic"/></if>
      <else><text variable="title"/></else>
    </choose>
    <choose>
      <if type="paper-conference chapter" match="any"><group delimiter=", ">
        <group delimiter=" "><text value="In"/><text variable="container-title" font-style="italic"/></group>
        <text variable="collection-title"/><text variable="volume" prefix="vol. "/>
        <text variable="publisher"/><text variable="publisher-place"/><text variable="page"/>
      </group></if>
      <else-if type="article-journal"><group delimiter=", ">
        <text variable="container-title" font-style="italic"/><text variable="volume"/><text variable="issue"/>
        <text variable="number" prefix="Article "/><text variable="page"/>
      </group></else-if>
      <else-if type="article"><text variable="number"/></else-if>
      <else><group delimiter=", "><text variable="publisher"/><text variable="publisher-place"/></group></else>
    </choose>
    <choose><if variable="DOI"><text macro="access"/></if><else><text macro="access" prefix="Retrieved from "/></else></choose>
  </group></layout></bibliography>`;

/** AAAI's author kit, which other conferences on machine learning resemble: every author, semicolons between them. */
const aaai = `${access}${year}
  <macro name="name"><choose>
    <if type="book report thesis software dataset" match="any"><text variable="title" font-style="italic"/></if>
    <else><text variable="title"/></else>
  </choose></macro>
  <macro name="authors"><names variable="author">
    <name and="text" delimiter="; " name-as-sort-order="all" initialize-with=". " delimiter-precedes-last="always"/>
  </names></macro>
  <macro name="place"><group delimiter=": "><text variable="publisher-place"/><text variable="publisher"/></group></macro>
  <macro name="source"><choose>
    <if type="paper-conference chapter" match="any"><group delimiter=", ">
      <text variable="container-title" font-style="italic" prefix="In "/><text variable="volume" prefix="volume "/>
      <text variable="page"/>
    </group></if>
    <else-if type="article-journal"><group delimiter=": ">
      <group delimiter=", ">
        <text variable="container-title" font-style="italic"/>
        <group><text variable="volume"/><text variable="issue" prefix="(" suffix=")"/></group>
      </group>
      <choose><if variable="page"><text variable="page"/></if><else><text variable="number"/></else></choose>
    </group></else-if>
    <else-if type="article"><text variable="number"/></else-if>
    <else-if type="report thesis" match="any"><group delimiter=", ">
      <group delimiter=" "><text variable="genre" text-case="capitalize-first"/><text variable="number"/></group>
      <text variable="publisher"/>
    </group></else-if>
  </choose></macro>
  <bibliography><layout suffix="."><group delimiter=". ">
    <choose>
      <if variable="author"><text macro="authors"/><text macro="year"/><text macro="name"/></if>
      <else><text macro="name"/><text macro="year"/></else>
    </choose>
    <text macro="source"/>
    <choose>
      <if type="paper-conference chapter book software dataset" match="any"><text macro="place"/></if>
    </choose>
    <choose><if type="article" match="none"><text macro="access"/></if></choose>
  </group></layout></bibliography>`;

/** CSL of each style by its id. */
export const ownStyles: Record<'ieee' | 'chicago' | 'mla' | 'nature' | 'acm' | 'aaai', string> = {
  ieee: wrapStyle('IEEE', ieee),
  chicago: wrapStyle('Chicago author-date', chicago),
  mla: wrapStyle('MLA', mla),
  nature: wrapStyle('Nature', nature),
  acm: wrapStyle('ACM', acm),
  aaai: wrapStyle('AAAI', aaai),
};
