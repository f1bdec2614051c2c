using GrantsPortal.Data;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Web.Verbs;

namespace GrantsPortal.Web.Tests.Verbs;

[TestFixture]
public sealed class FederalClosuresFileTests
{
    [Test]
    public void SeedFile_IsFoundAndRead() =>
        Assert.That(FederalClosuresFile.Calendar(TextWriter.Null).Closures, Does.Contain(new DateOnly(2024, 12, 24)).And.Contain(new DateOnly(2025, 1, 9)));

    [Test]
    public void Rows_AreReadWithQuotesAndEmptyLines()
    {
        FederalCalendar calendar = Read("date,name_en\n\"2024-12-24\",\"Eve, closed\"\n\n2025-01-09,Mourning\n");

        Assert.That(calendar.Closures, Is.EqualTo(new[] { new DateOnly(2024, 12, 24), new DateOnly(2025, 1, 9) }));
    }

    [Test]
    public void WrongDate_NamesItsRow()
    {
        VerbFailed failed = Assert.Throws<VerbFailed>(() => Read("date,name_en\n2024-12-24,Eve\n09.01.2025,Mourning\n"));

        Assert.That(failed.Problems, Is.EqualTo(new[] { "federal-closures.csv, row 3, column date: '09.01.2025' is not a date. Write it as YYYY-MM-DD." }));
    }

    [TestCase("")]
    [TestCase("name_en,day\nEve,2024-12-24")]
    public void OtherColumns_AreRefused(string text) => Assert.That(() => Read(text), Throws.TypeOf<VerbFailed>());

    private static FederalCalendar Read(string text)
    {
        var seeds = Directory.CreateTempSubdirectory("grantsportal-seeds-");
        try
        {
            File.WriteAllText(Path.Combine(seeds.CreateSubdirectory("reference").FullName, FederalClosuresFile.Name), text);
            return FederalClosuresFile.Read(new DatabaseOptions { SeedsPath = seeds.FullName });
        }
        finally
        {
            seeds.Delete(recursive: true);
        }
    }
}
