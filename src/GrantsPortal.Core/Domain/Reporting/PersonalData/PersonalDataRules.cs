using System.Globalization;
using System.Text.RegularExpressions;
using GrantsPortal.Domain.Awards;

namespace GrantsPortal.Domain.Reporting.PersonalData;

/// <summary>All patterns, the surest first: what one has flagged, the later ones leave alone.</summary>
internal static partial class PersonalDataRules
{
    private const int FewestPhoneDigits = 7;
    private const int MostPhoneDigits = 15;
    private const int Clause = 60;

    public static IReadOnlyList<PersonalDataRule> InOrder { get; } =
    [
        new(PersonalDataKind.Email, PersonalDataPatterns.Email(), "", "@"),
        new(PersonalDataKind.Email, PersonalDataPatterns.EmailInWords(), "", "[({"),
        new(PersonalDataKind.SocialHandle, PersonalDataPatterns.Handle(), "facebook instagram tiktok twitter snapchat vk fb t wa m linkedin", "@"),
        new(PersonalDataKind.Coordinates, PersonalDataPatterns.DecimalDegrees(), "", ".", (_, v, _) => IsOnTheGlobe(v)),
        new(PersonalDataKind.Coordinates, PersonalDataPatterns.Degrees(), "", ".,°"),
        new(PersonalDataKind.DateOfBirth, PersonalDataPatterns.BirthDate(), "born dob d date birth birthdate birthday ne nee nes nees naissance ddn nacido nacida nacidos nacidas nacio fecha f fdn", "("),
        new(PersonalDataKind.PassportOrId, PersonalDataPatterns.IdByCue(), IdWords, "", (_, v, _) => Digits(v) >= 4 && !Years().IsMatch(v) && !IsAward(v)),
        new(PersonalDataKind.PassportOrId, PersonalDataPatterns.IdByShape(), "", "-n"),
        new(PersonalDataKind.CaseNumber, PersonalDataPatterns.CaseByCue(), CaseWords, "", IsCase),
        new(PersonalDataKind.CaseNumber, PersonalDataPatterns.CaseByShape(), "docket expediente carpeta procedure rol affaire cr cv rg rp rit ruc", ":", IsCase),
        new(PersonalDataKind.Phone, PersonalDataPatterns.PhoneAbroad(), "", "+0", (_, v, _) => IsPhone(v) && (v[0] == '+' || v.AsSpan().ContainsAny(" .-"))),
        new(PersonalDataKind.Phone, PersonalDataPatterns.PhoneAtHome(), "", "(0.-"),
        new(PersonalDataKind.Phone, PersonalDataPatterns.PhoneByCue(), PhoneWords, "", (_, v, _) => IsPhone(v) && !AnyDate().IsMatch(v)),
        new(PersonalDataKind.SocialHandle, PersonalDataPatterns.HandleByCue(), "facebook instagram tiktok twitter snapchat telegram skype messenger discord wechat imo"),
        new(PersonalDataKind.ExactAddress, PersonalDataPatterns.EnglishAddress(), "", " x"),
        new(PersonalDataKind.ExactAddress, PersonalDataPatterns.FrenchAddress(), "rue", " ,x"),
        new(PersonalDataKind.ExactAddress, PersonalDataPatterns.SpanishAddress(), "calle avenida av avda carrera cra kra jiron jr pasaje psje diagonal transversal calzada paseo callejon"),
        new(PersonalDataKind.ShelterLocation, PersonalDataPatterns.ShelterPlace(), ShelterWords, "", (_, v, _) => !IsWord(v)),
        new(PersonalDataKind.ShelterLocation, PersonalDataPatterns.ShelterName(), ShelterWords, "", (_, v, _) => !IsWord(v)),
        new(PersonalDataKind.ExactAddress, PersonalDataPatterns.AddressParts(), "house flat apt apartment block plot villa lot ilot appartement appt bloc porte parcelle immeuble batiment manzana mz lote lt casa departamento dpto apto torre bloque sector"),
        new(PersonalDataKind.IdentifyingCombination, PersonalDataPatterns.AgeAndPlace(), "aged age agee", " -x", IsOnePerson),
        new(PersonalDataKind.IdentifyingCombination, PersonalDataPatterns.InitialsAndPlace(), "", "I", (_, v, _) => !AreNoInitials(v)),
        new(PersonalDataKind.PersonName, PersonalDataPatterns.NameInForm(), "full first last name nom prenom nombre apellido apellidos", "", (_, v, _) => IsName(v)),
        new(PersonalDataKind.PersonName, PersonalDataPatterns.NameAfterCue(), NamedWords, "", IsSoCalled),
        new(PersonalDataKind.PersonName, PersonalDataPatterns.NameAfterPerson(), PersonWords, "", IsNameAfterPerson),
        new(PersonalDataKind.PersonName, PersonalDataPatterns.NameBeforePerson(), "", "A", (_, v, _) => IsName(v)),
    ];

    private const string IdWords =
        "passport passports passeport passeports pasaporte pasaportes visa visas national id identity voter carte cni cedula dni curp dui dpi cui nin bvn ssn social seguro securite titre permis residence work permiso driver drivers driving "
        + "licencia birth acte acta partida documento tarjeta";

    private const string CaseWords =
        "court criminal civil case docket client police file complaint indictment incident charge fir affaire dossier procedure proces pv plainte causa denuncia caso proceso sumario folio";

    private const string PhoneWords =
        "tel telephone phone phoned call called calls calling mobile cell cellphone whatsapp viber signal sms text texted reached reachable telefono celular movil llamar llame llamarla appeler joignable portable contactable atiende";

    private const string ShelterWords = "shelter safe safehouse refuge foyer centre maison lieu albergue refugio casa hogar";

    private const string NamedWords = "named called whose name by known alias aka nommee nomme prenommee prenomme appelee appele surnommee surnomme s dont du llamado llamada de se cuyo conocido conocida apodado apodada";

    private const string PersonWords =
        "survivor survivors victim victims witness witnesses complainant plaintiff informant trafficker suspect accused defendant perpetrator recruiter girl boy child minor teenager survivant survivante survivants survivantes victime victimes "
        + "temoin temoins plaignant plaignante informateur informatrice trafiquant trafiquante suspect suspecte accuse accusee prevenu prevenue recruteur recruteuse proxenete fille fillette garcon mineur mineure adolescent adolescente enfant "
        + "sobreviviente sobrevivientes superviviente supervivientes victima victimas testigo testigos denunciante informante tratante sospechoso sospechosa acusado acusada imputado imputada reclutador reclutadora proxeneta nino nina menor";

    // "A programme called Hope" is no person; "a girl in the programme, called Hope" is.
    private static bool IsSoCalled(Match match, string value, string text)
    {
        var before = text.AsSpan(Math.Max(0, match.Index - Clause), Math.Min(Clause, match.Index));
        var word = before.TrimEnd();
        word = word[(word.LastIndexOf(' ') + 1)..];
        return IsName(value) && !PersonalDataWords.Things.Contains(word.ToString()) && PersonalDataPatterns.PersonInClause().IsMatch(before);
    }

    private static bool IsPhone(string value) => Digits(value) is >= FewestPhoneDigits and <= MostPhoneDigits;

    // Three digits at least: "case no. 4" and "file n° 12" are places in a list.
    private static bool IsCase(Match match, string value, string text) => Digits(value) >= 3 && !Years().IsMatch(value) && !IsAward(value);

    private static bool IsOnTheGlobe(string value)
    {
        var numbers = Number().Matches(value).Select(n => double.Parse(n.Value, CultureInfo.InvariantCulture)).ToList();
        return numbers is [var latitude, var longitude] && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180;
    }

    // An age and a village point at somebody; an age and a town or a country do so with the day.
    private static bool IsOnePerson(Match match, string value, string text) =>
        !IsWord(value) && (VillageWord().IsMatch(match.Groups["place"].Value) || match.Groups["after"].Success);

    private static bool IsNameAfterPerson(Match match, string value, string text)
    {
        var isWhole = value.Contains(' ', StringComparison.Ordinal) || value.EndsWith('.');
        var isInTitle = char.IsUpper(match.Value[0]) && match.Value.Length > 1 && match.Index > 0;
        return IsName(value) && !AreNoInitials(value) && (isWhole || (!match.Groups["comma"].Success && !isInTitle));
    }

    // A name none of whose words belongs to institutions, laws or the calendar.
    private static bool IsName(string value) =>
        value.Length > 2 && !value.Split(' ').Any(word => word is [_, _, ..] && char.IsUpper(word[0]) && IsWord(word));

    private static bool IsWord(string value) => PersonalDataWords.NotNames.Contains(value.TrimEnd('.'));

    private static bool AreNoInitials(string value) =>
        PersonalDataWords.NotInitials.Contains(value.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));

    private static bool IsAward(string value) => Fain.TryParse(value, out _);

    private static int Digits(string value) => value.Count(char.IsAsciiDigit);

    [GeneratedRegex(@"\A(?:19|20)\d{2}(?:[-/](?:(?:19|20)\d{2}|\d{2}))?\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Years();

    [GeneratedRegex(@"\A(?:\d{1,2}[ ./-]\d{1,2}[ ./-]\d{4}|\d{4}[ ./-]\d{1,2}[ ./-]\d{1,2})\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AnyDate();

    [GeneratedRegex(@"[-+]?\d{1,3}\.\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("village|hamlet|town|settlement|aldea|comunidad|caserio|vereda|pueblo|canton|hameau|quartier|barrio", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex VillageWord();
}
