using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GrantsPortal.Domain.People;

namespace GrantsPortal.Web.Components.Pages.Reporting.Writing;

/// <summary>Under what name a browser keeps the unsaved text of one writer's report: the next user of the same tab finds nothing of it.</summary>
internal static class DraftSlot
{
    private const int Length = 24;

    public static string Of(CurrentUser user, string number) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"draft {user.Id} {number}"))))[..Length];
}
