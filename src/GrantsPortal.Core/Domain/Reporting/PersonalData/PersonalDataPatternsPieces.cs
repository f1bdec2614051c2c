namespace GrantsPortal.Domain.Reporting.PersonalData;

/// <summary>The words of three languages that the patterns are put together from, without accents (<see cref="FoldedText"/>).</summary>
internal static partial class PersonalDataPatterns
{
    /// <summary>"n° ", "number: ", "núm. ", "is ": what stands between a cue and its number.</summary>
    private const string Link = @"(?:[ \t]{0,3}(?:[:#=,(]|(?:number|num(?:ero)?|nos?|nr|n|is|was|est|es)\b[.°]?(?:[ \t]?[o°](?![A-Za-z]))?|n°|de|card|book|document|nationale?|nacional|national|d'identite|identidad))";

    private const string Month =
        "(?:jan(?:uary|vier|v)?|feb(?:ruary)?|fev(?:rier)?|mar(?:ch|s|zo)?|apr(?:il)?|avr(?:il)?|may|mai|mayo|june?|juin|junio|july?|juillet|juillet|julio|aug(?:ust)?|aout|agosto|sept?(?:ember|embre|iembre)?|setiembre"
        + "|oct(?:ober|obre|ubre)?|nov(?:ember|embre|iembre)?|dec(?:ember|embre)?|dic(?:iembre)?|enero|ene|febrero|abril|abr|ago)";

    private const string Date =
        @"(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}(?:st|nd|rd|th|er)?[ -](?:of |de )?" + Month + @"\.?,?[ -](?:del? )?\d{4}|" + Month + @"\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?!\d)";

    /// <summary>Whose name a report must not carry.</summary>
    private const string Person =
        "(?:survivor|survivors|victim|victims|witness|witnesses|complainant|plaintiff|informant|trafficker|suspect|accused|defendant|perpetrator|recruiter|girl|boy|child|minor|teenager"
        + "|survivante?s?|victimes?|temoins?|plaignante?|informateur|informatrice|trafiquante?|suspecte?|accusee?|prevenue?|recruteur|recruteuse|proxenete|fille|fillette|garcon|mineure?|adolescente?|enfant"
        + "|sobrevivientes?|supervivientes?|victimas?|testigos?|denunciante|informante|tratante|sospechos[oa]|acusad[oa]|imputad[oa]|reclutadora?|proxeneta|nin[oa]|menor)";

    /// <summary>Who may be told by name or age: the above and ordinary people.</summary>
    private const string Anyone = "(?:" + Person + "|woman|man|mother|father|sister|brother|client|patient|person|femme|homme|mere|pere|soeur|frere|personne|jeune|mujer|hombre|madre|padre|hermana|hermano|persona|joven|muchach[oa]|chic[oa])";

    private const string Given = @"(?:[A-Z][a-z]{1,20}(?:['-][A-Za-z][a-z]{1,20}){0,2}|[A-Z]{3,20}|[A-Z]\.)";

    private const string FullName = Given + @"(?: (?:(?:de la|de los|de|da|del|dos|van|bin|al|el|ben|ould|y) )?" + Given + "){0,3}";

    private const string Shelter =
        "(?:shelter|safe ?house|safe-house|refuge|foyer|centre d'hebergement|centre d'accueil|maison d'accueil|maison securisee|lieu sur|albergue|refugio|casa de acogida|casa hogar|casa segura|hogar de acogida|hogar de proteccion)";
}
