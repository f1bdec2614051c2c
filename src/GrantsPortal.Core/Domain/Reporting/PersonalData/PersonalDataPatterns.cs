using System.Text.RegularExpressions;

namespace GrantsPortal.Domain.Reporting.PersonalData;

/// <summary>
/// What personal data looks like in a folded text. Every repetition is bounded, so that the time is linear in the text; the time-out is
/// a second guard. The group <c>v</c>, where there is one, is what is flagged; the rest is its cue.
/// </summary>
internal static partial class PersonalDataPatterns
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const RegexOptions AnyCase = Plain | RegexOptions.IgnoreCase;
    private const int Timeout = 5000;

    [GeneratedRegex(@"\G(?<=(?<name>(?<![\w.%+-])\w[\w.%+-]{0,63}))@(?:\w[\w-]{0,62}\.){1,8}[A-Za-z]{2,24}\b", Plain, Timeout)]
    public static partial Regex Email();

    [GeneratedRegex(@"\G(?<=(?<name>\b[\w.+-]{1,64}) ?)[\[({] ?(?:at|arobase|arroba|@) ?[\])}] ?[\w-]{1,63}(?:(?: ?[\[({] ?(?:dot|point|punto) ?[\])}] ?|\.)[\w-]{2,63}){1,5}", AnyCase, Timeout)]
    public static partial Regex EmailInWords();

    [GeneratedRegex(@"\G(?<![\w+.,/$€£-])(?:\+|00)\d{1,3}(?:[ .-]{0,2}\(?\d{1,5}\)?){2,6}(?![\d%])(?![.,/]\d)", Plain, Timeout)]
    public static partial Regex PhoneAbroad();

    [GeneratedRegex(@"\G(?<![\w+.,/$€£-])(?:\(\d{3}\) ?\d{3}[ .-]\d{4}|\d{3}[.-]\d{3}[.-]\d{4}|0\d(?:[ .-]\d{2}){4})(?![\d%])(?![.,/-]\d)", Plain, Timeout)]
    public static partial Regex PhoneAtHome();

    [GeneratedRegex(@"\G(?:tel|telephone|phone|phoned|call|called|calls|calling|mobile|cell|cellphone|whatsapp|viber|signal|sms|text(?:ed)?|reached|reachable|telefono|celular|movil|llamar|llame|llamarla|appeler|joignable|portable|contactable|atiende)\b(?>[^\n;!?\d$€£]{0,30})"
        + @"(?<![\w,$€£])(?<v>\+?\(?\d{2,12}\)?(?:[ .-]{1,2}\d{2,5}){0,5})(?![\d%])(?![.,/]\d)", AnyCase, Timeout)]
    public static partial Regex PhoneByCue();

    [GeneratedRegex(@"\G(?:(?<![\w.@/])@[A-Za-z_][\w.]{1,29}\w|(?:facebook|instagram|tiktok|twitter|snapchat|vk|fb)\.com/(?:@|in/|add/)?[\w.-]{3,60}|(?:t|wa|m)\.me/[\w.+-]{3,60}|linkedin\.com/in/[\w.-]{3,60})", AnyCase, Timeout)]
    public static partial Regex Handle();

    [GeneratedRegex(@"\G(?:facebook|instagram|tiktok|twitter|snapchat|telegram|skype|messenger|discord|wechat|imo)\b[ ,]{0,2}(?:(?:account|handle|user(?:name)?|id|compte|pseudo(?:nyme)?|identifiant|cuenta|usuario)\b)?[ ]{0,2}(?:is|est|es|:|=)? {0,2}[""']?(?<v>[A-Za-z]\w{0,20}(?:[._]\w{1,20}|\d{1,8})[\w.]{0,10})", AnyCase, Timeout)]
    public static partial Regex HandleByCue();

    [GeneratedRegex(@"\G(?:passports?|passeports?|pasaportes?|visas?|national id(?:entity)?|id card|identity card|identity number|id (?:no|number)|voter(?:'s)? (?:id|card)|carte (?:nationale )?d'identite|carte d'electeur|cni|cedula|dni|curp|dui|dpi|cui|nin|bvn|ssn|social security|seguro social"
        + "|securite sociale|titre de sejour|permis de sejour|carte de sejour|residence permit|work permit|permis de travail|permiso de (?:residencia|trabajo)|driv(?:er'?s|ing) licen[cs]e|permis de conduire|licencia de conducir|birth certificate|acte de naissance|acta de nacimiento|partida de nacimiento"
        + "|documento de identidad|tarjeta de identidad)" + @"\b" + Link + @"{0,6}[ \t]{0,2}(?<v>[A-Z0-9][A-Z0-9./-]{3,24}(?: \d{3,6}){0,3})(?!\w)", AnyCase, Timeout)]
    public static partial Regex IdByCue();

    [GeneratedRegex(@"\G(?<![\w-])(?:\d{3}-\d{2}-\d{4}|[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z0-9]\d)(?![\w-])", Plain, Timeout)]
    public static partial Regex IdByShape();

    [GeneratedRegex(@"\G(?:(?:court |criminal |civil )?case|docket|(?:case |court |client |police )?file|complaint|indictment|(?:police|incident) report|charge sheet|fir|affaire|dossier|procedure|proces-verbal|pv|plainte|causa|denuncia|caso|proceso|sumario|folio)"
        + @" {0,2}(?:[:#]|(?:number|num(?:ero)?|nos?|nr|n)\b ?[.:]? ?[o°]?|n°|id\b) {0,2}:? {0,2}(?<v>(?:[A-Z]{1,4} )?[A-Z0-9][A-Z0-9:/._-]{2,30}\w)", AnyCase, Timeout)]
    public static partial Regex CaseByCue();

    [GeneratedRegex(@"\G(?:(?:docket|expediente|carpeta(?: de investigacion| fiscal)?|procedure|rol|affaire)" + Link + @"{0,3} {0,2}(?<v>(?:[A-Z]{2,4} )?[A-Z0-9][A-Z0-9:/._-]{3,30}\w)|(?<![\w:-])(?<v>\d:\d{2}-[a-z]{2}-\d{4,6}|(?:CR|CV|RG|RP|RIT|RUC)[- ]\d{2,4}[-/]\d{3,8})(?!\w))", AnyCase, Timeout)]
    public static partial Regex CaseByShape();

    [GeneratedRegex(@"\G(?:(?:born|dob|d\.o\.b\.?|date of birth|birth ?date|birthday|nee?s?|date de naissance|naissance|ddn|nacid[oa]s?|nacio|fecha de nacimiento|f\. ?nac\.?|fdn)|\(n\.)[ :,=]{0,3}(?:(?:on|is|was|the|le|el|est|es|en)\b[ :]{0,2}){0,2}(?<v>" + Date + ")", AnyCase, Timeout)]
    public static partial Regex BirthDate();

    [GeneratedRegex(@"\G(?<![\w.,])[-+]?\d{1,3}\.\d{4,8}°? ?[NSEWO]? ?[,;/ ] ?[-+]?\d{1,3}\.\d{4,8}(?![\d%])°?(?: ?[NSEWO]\b)?", Plain, Timeout)]
    public static partial Regex DecimalDegrees();

    [GeneratedRegex(@"\G(?<![\w.,])\d{1,3}(?:[.,]\d{1,8})?°(?: ?\d{1,2}(?:[.,]\d{1,5})?')?(?: ?\d{1,2}(?:[.,]\d{1,4})?(?:""|''))? ?[NSEWO]\b(?:[,; /]{1,3}\d{1,3}(?:[.,]\d{1,8})?°(?: ?\d{1,2}(?:[.,]\d{1,5})?')?(?: ?\d{1,2}(?:[.,]\d{1,4})?(?:""|''))? ?[NSEWO]\b)?", Plain, Timeout)]
    public static partial Regex Degrees();
}
