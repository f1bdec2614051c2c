using System.Globalization;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Notifications;

namespace GrantsPortal.Web.Components.Pages.Notifications;

/// <summary>A ladder while an administrator changes it.</summary>
public sealed class LadderForm
{
    /// <summary>Who can be told, as the page lists them.</summary>
    public static readonly Role[] Readers = [Role.GranteePreparer, Role.GranteeCertifier, Role.ProgramOfficer, Role.GrantsOfficer, Role.Director];

    private LadderForm(string program, int? version, IEnumerable<LadderRow> rows) => (Program, Version, Rows) = (program, version, [.. rows]);

    public string Program { get; }
    public int? Version { get; }
    public List<LadderRow> Rows { get; }

    public static LadderForm Of(LadderOfProgram shown) => new(shown.ProgramCode, shown.Version, shown.Steps.Select(s => new LadderRow
    {
        Days = s.Days.ToString(CultureInfo.InvariantCulture),
        Recipients = s.Recipients,
        En = s.En,
        Fr = s.Fr,
        Es = s.Es,
    }));

    public LadderRow Add()
    {
        var row = new LadderRow { Recipients = Roles.Grantees };
        Rows.Add(row);
        return row;
    }

    /// <summary>Rows whose day cannot be read lie out of reach, and are refused so.</summary>
    public SetReminderLadderCommand ToCommand() => new(Program, Version, [.. Rows.Select(r => new LadderStep(r.Day ?? int.MaxValue, r.Recipients, r.En, r.Fr, r.Es))]);
}

public sealed class LadderRow
{
    /// <summary>Tells the page which row is which, whatever is typed into it.</summary>
    public Guid Key { get; } = Guid.NewGuid();

    /// <summary>Days after the due date as typed; negative before it.</summary>
    public string Days { get; set; } = "";
    public Role Recipients { get; set; }
    public string En { get; set; } = "";
    public string Fr { get; set; } = "";
    public string Es { get; set; } = "";

    public int? Day => int.TryParse(Days.Trim().Replace('\u2212', '-'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var day) ? day : null;

    public string Said(string language) => language switch { "fr" => Fr, "es" => Es, _ => En };

    public void Say(string language, string words) => (En, Fr, Es) = language switch
    {
        "fr" => (En, words, Es),
        "es" => (En, Fr, words),
        _ => (words, Fr, Es),
    };

    public void Tell(Role role, bool isTold) => Recipients = isTold ? Recipients | role : Recipients & ~role;
}
