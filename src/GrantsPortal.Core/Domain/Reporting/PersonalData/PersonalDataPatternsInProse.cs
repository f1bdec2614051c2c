using System.Text.RegularExpressions;

namespace GrantsPortal.Domain.Reporting.PersonalData;

/// <summary>Names, addresses, shelters and combinations: no fixed shape, so each needs words around it.</summary>
internal static partial class PersonalDataPatterns
{
    private const string Cap = @"[A-Z][A-Za-z'-]{1,25}";

    // "witness Maria K.", "la survivante Marie K.", "le trafiquant présumé Ibrahim Bamba", "the suspected trafficker, Daniel Mensah"
    [GeneratedRegex(@"\G(?i:" + Person + @")(?: (?:presumee?|presunt[oa]|alleged|principal))?(?<comma>,)?:? [""(]?(?<v>" + FullName + ")(?![a-z])", Plain, Timeout)]
    public static partial Regex NameAfterPerson();

    // "a girl called Blessing", "une victime nommée A", "whose name is Thuy Nguyen", "de nombre Yesenia"
    [GeneratedRegex(@"\G(?i:named|called|name is|name was|by the name of|known as|alias|aka|nommee?|prenommee?|appelee?|surnommee?|s'appelle|dont le nom est|du nom de|llamad[oa]|de nombre|se llama|cuyo nombre es|conocid[oa] como|apodad[oa]) [""']?(?<v>" + FullName + ")(?![a-z])", Plain, Timeout)]
    public static partial Regex NameAfterCue();

    // Who is so called: looked for in the clause before the cue.
    [GeneratedRegex(@"\b" + Anyone + @"\b[^.;:!?\n]{0,40}\z", AnyCase, Timeout)]
    public static partial Regex PersonInClause();

    // "Maria Lopez, a survivor from", "Awa Sarr, survivante de", "Luz Mamani (17 años)"
    [GeneratedRegex(@"\G(?<![A-Za-z'-])(?<v>" + Given + "(?: " + Given + @"){1,3}) ?[,(] ?(?i:(?:(?:a|an|the|une?|la|le|l'|una|el|one of (?:the|our)|l'une des|una de las) ?)?(?:former |young |ancienne |jeune |ex-)?(?:survivor|victim|witness|survivante?|victime|temoin|sobreviviente|superviviente|victima|testigo)\b"
        + @"(?! (?:advocate|advocacy|support|specialist|services?|assistance|coordinator|protection|advocat))|(?:aged? |agee? de |de )?\d{1,2} ?(?:years? old|ans|anos)\b|aged? \d{1,2}\b)", Plain, Timeout)]
    public static partial Regex NameBeforePerson();

    // "Name of the victim: ...", "Nom de la victime : ...", "Nombre de la víctima: ..."
    [GeneratedRegex(@"\G(?i:(?:full |first |last )?name|nom|prenom|nombre|apellidos?)(?i: (?:of|de|du|del) (?:the |la |le |el )?" + Anyone + @")? ?: {0,2}(?<v>" + FullName + ")(?![a-z])", Plain, Timeout)]
    public static partial Regex NameInForm();

    [GeneratedRegex(@"\G(?<![\w.,/-])\d{1,5}[A-Za-z]? (?:(?:[A-Z][A-Za-z'-]{1,20}|\d{1,3}(?:st|nd|rd|th)) ){1,3}(?:Street|Road|Avenue|Lane|Drive|Boulevard|Crescent|Terrace|Close|St|Rd|Ave|Blvd|Ln)\b", Plain, Timeout)]
    public static partial Regex EnglishAddress();

    [GeneratedRegex(@"\G(?:(?<![\w.,/-])\d{1,4}(?: ?(?:bis|ter))?,? (?i:rue|avenue|av\.|boulevard|bd\.?|impasse|allee|chemin|route|quai|ruelle|place) (?:(?:de la|de l'|de|du|des|d'|l'|la|le) ?)?(?:[A-Z][A-Za-z'-]{1,20}|\d{1,2} [a-z]{3,9})|[Rr]ue \d{1,3}(?:[.,-]\d{1,3})?,? (?:porte|x|angle) ?\d{1,4})", Plain, Timeout)]
    public static partial Regex FrenchAddress();

    [GeneratedRegex(@"\G(?i:calle|avenida|av\.?|avda\.?|carrera|cra\.?|kra\.?|jiron|jr\.?|pasaje|psje\.?|diagonal|transversal|calzada|paseo|callejon) (?:(?:(?:de la|de los|de las|del|de|la|los|las|el) )?(?:[A-Z][A-Za-z'-]{1,20} ?){1,4},? ?(?i:#|no\.?|n\.?[o°]?|num\.?|numero)? ?\d{1,5}\b(?! (?:de )?[a-z]{4,10} (?:de )?\d{4})|\d{1,3} ?[A-Z]?,? ?(?:#|(?i:no\.?|n\.?[o°]|con)) ?\d{1,4})", Plain, Timeout)]
    public static partial Regex SpanishAddress();

    // Two parts of an address one after the other: "House 7, Block C", "villa 7, lot 22", "manzana C, lote 7"
    [GeneratedRegex(@"\G(?i:(?:house|flat|apt\.?|apartment|block|plot|villa|lot|ilot|appartement|appt\.?|bloc|porte|parcelle|immeuble|batiment|manzana|mz\.?|lote|lt\.?|casa|departamento|dpto\.?|apto\.?|torre|bloque|sector) (?:no\.? |n° ?|# ?)?(?:\d{1,4}[a-z]?|[a-z])\b)"
        + @",? (?i:(?:house|flat|apt\.?|apartment|block|plot|villa|lot|ilot|appartement|appt\.?|bloc|porte|parcelle|immeuble|batiment|manzana|mz\.?|lote|lt\.?|casa|departamento|dpto\.?|apto\.?|torre|bloque|sector) (?:no\.? |n° ?|# ?)?(?:\d{1,4}[a-z]?|[a-z])\b)", Plain, Timeout)]
    public static partial Regex AddressParts();

    // "our safe house is in Kumasi", "le foyer est situé rue du Fleuve", "el refugio se encuentra en la calle del Río"
    [GeneratedRegex(@"\G(?i:" + Shelter + @")\b,?(?: [a-z'-]{1,20}){0,3}? (?i:(?:is|are|was|lies|stands|sits)(?: now)? (?:located |situated |based |hidden )?(?:in|at|on|near|behind|next to|opposite|beside)|(?:located|situated|based) (?:in|at|on|near|behind|next to|opposite)|(?:est|se trouve|se situe|etait)(?: situee?| sise?| installee?)?(?: a| au| aux| en| dans| derriere| pres| face)?"
        + @"|situee?(?: a| au| en| dans)?|sise?(?: a| au| en| dans)?|(?:esta|queda|se encuentra|se ubica|funciona)(?: ubicad[oa])? (?:en|cerca|detras|frente|junto)|ubicad[oa] (?:en|cerca|detras|frente|junto)) (?i:(?:quartier|rue|avenue|route|barrio|calle|avenida|colonia|zona|the|la|le|el|los|las|de|du|del|a|al|town of|city of|village of|district of|ville de|ciudad de|aldea de|house|block|plot) ?){0,3}(?<v>" + Cap + ")", Plain, Timeout)]
    public static partial Regex ShelterPlace();

    // "the safe house at Block 12", "our shelter in Kumasi", "the Sunrise Shelter in Battambang", "foyer Soleil Levant de Thiès", "Hogar Nueva Aurora de Cusco"
    [GeneratedRegex(@"\G(?:(?<=\b(?:[Tt]he|[Oo]ur|[Tt]his|[Tt]heir|[Nn]otre|[Ll]e|[Cc]e|[Aa]u|[Dd]u|[Nn]uestr[oa]|[Ee]l|[Aa]l|[Dd]el|[Ll]a) )(?i:" + Shelter + @") (?i:at|in|near|behind|opposite|on|a|en) (?:(?i:the|la|le|el) )?(?<v>" + Cap + @")|(?<=\b[A-Z][a-z]{2,20} )(?:Shelter|Safe House|Safehouse|Refuge) (?:in|at|on|near|of) (?<v>" + Cap
        + @")|(?:[Ff]oyer|[Rr]efuge|[Mm]aison|[Cc]entre) (?:[A-Z][a-z'-]{2,20} ){1,3}(?:de|a|d') ?(?<v>" + Cap + @")|(?:[Hh]ogar|[Aa]lbergue|[Rr]efugio|[Cc]asa) (?:[A-Z][a-z'-]{2,20} ){1,3}(?:de|en) (?<v>" + Cap + "))", Plain, Timeout)]
    public static partial Regex ShelterName();

    // One person's age and a named village, or a named place and a day
    [GeneratedRegex(@"\G(?<![\w.,-])(?i:\d{1,2}[- ]?years?[- ]old|aged? (?:of )?\d{1,2}(?! ?(?:to|-|and|or|years and|a|et|y)\b)|agee? de \d{1,2} ans|(?:de )?\d{1,2} ans\b|(?:de )?\d{1,2} anos\b)(?<between>[^.;\n\d]{1,60}?)\b(?<place>(?i:(?:village|hamlet|town|settlement|aldea|comunidad|caserio|vereda|pueblo|canton|hameau|quartier|barrio)(?: of| de| d'| du| del)? ?)|(?i:from|originaire d[e']|natives? d[e']|venue? d[e']|originari[oa] de|oriund[oa] de|natural de|procedente de|de) ?)(?<v>"
        + Cap + @")(?<after>[^;\n]{0,60}" + Date + @"| (?:village|town|hamlet)\b)?", Plain, Timeout)]
    public static partial Regex AgeAndPlace();

    // "A.M., from the village of Kpone", "B.T., de Cobán"
    [GeneratedRegex(@"\G(?<![\w.]|\d )(?<v>[A-Z]\. ?[A-Z]\.(?: ?[A-Z]\.)?),? \(?(?i:from|of|living in|originaire|natives?|oriund[oa]|originari[oa]|de|du|d') ?(?:[a-z']{1,12} ){0,4}" + Cap, Plain, Timeout)]
    public static partial Regex InitialsAndPlace();
}
