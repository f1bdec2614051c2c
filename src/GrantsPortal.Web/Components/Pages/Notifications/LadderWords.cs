using GrantsPortal.Domain.People;
using GrantsPortal.Web.Components.Shared;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;

namespace GrantsPortal.Web.Components.Pages.Notifications;

internal static class LadderWords
{
    public static string Day(int days, IStringLocalizer<RemindersText> text) => days switch
    {
        -1 => text["DayBefore"],
        < 0 => text["DaysBefore", Fmt.Count(-days)],
        0 => text["OnDay"],
        1 => text["DayAfter"],
        _ => text["DaysAfter", Fmt.Count(days)],
    };

    public static string Readers(Role recipients, IStringLocalizer<RemindersText> text) =>
        string.Join(", ", LadderForm.Readers.Where(r => recipients.Includes(r)).Select(r => text[$"Reader.{r}"].Value));
}
