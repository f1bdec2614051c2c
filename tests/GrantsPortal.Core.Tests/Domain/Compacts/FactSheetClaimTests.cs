using System.Globalization;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Compacts;

namespace GrantsPortal.Core.Tests.Domain.Compacts;

public sealed class FactSheetClaimTests
{
    [TestCase("Exactly", "Percent", "238", "237.7", true)]
    [TestCase("Exactly", "Percent", "58", "58.6", true)]
    [TestCase("Exactly", "Percent", "58", "59", false)]
    [TestCase("Exactly", "Percent", "58", "57", false)]
    [TestCase("Exactly", "Law", "194", "194", true)]
    [TestCase("Exactly", "Law", "194", "193", false)]
    [TestCase("About", "Award", "100", "90", true)]
    [TestCase("About", "Award", "100", "110", true)]
    [TestCase("About", "Award", "100", "111", false)]
    [TestCase("About", "Award", "100", "89", false)]
    [TestCase("MoreThan", "Usd", "60000000", "60000000.01", true)]
    [TestCase("MoreThan", "Usd", "60000000", "60000000", false)]
    [TestCase("AtLeast", "Usd", "5", "5", true)]
    [TestCase("UpTo", "Usd", "5", "5.01", false)]
    public void Claim_AgreesByItsQualifier(string qualifier, string unit, string printed, string computed, bool agrees)
    {
        var claim = FactSheetClaim.Create("claim");
        claim.Describe(Number(printed), unit, qualifier, new LocalizedText("", "", ""), "");
        Assert.That(claim.AgreesWith(Number(computed)), Is.EqualTo(agrees));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
