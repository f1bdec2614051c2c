using System.Globalization;
using GrantsPortal.Web.Components.Shared;

namespace GrantsPortal.Web.Tests.Components;

public sealed class FmtTests
{
    private CultureInfo before = null!;

    [SetUp]
    public void Remember() => before = CultureInfo.CurrentCulture;

    [TearDown]
    public void Restore() => CultureInfo.CurrentCulture = before;

    [TestCase("en-US", "$1,786,412.37")]
    [TestCase("fr-FR", "1\u202F786\u202F412,37\u202F$US")]
    [TestCase("es-US", "$1,786,412.37")]
    public void Money_IsExactToTheCent(string culture, string expected)
    {
        In(culture);
        Assert.That(Fmt.Money(1786412.37m), Is.EqualTo(expected));
    }

    [TestCase("en-US", "−$1,184.20", "−1,184.20")]
    [TestCase("fr-FR", "−1\u202F184,20\u202F$US", "−1\u202F184,20")]
    [TestCase("es-US", "−$1,184.20", "−1,184.20")]
    public void Negative_HasTheTrueMinus(string culture, string money, string amount)
    {
        In(culture);
        Assert.That(Fmt.Money(-1184.2m), Is.EqualTo(money));
        Assert.That(Fmt.Amount(-1184.2m), Is.EqualTo(amount));
    }

    [TestCase("en-US", "$1.79M", "$2M", "$300K", "$850")]
    [TestCase("fr-FR", "1,79\u202FM\u202F$US", "2\u202FM\u202F$US", "300\u202Fk\u202F$US", "850\u202F$US")]
    [TestCase("es-US", "$1.79\u202FM", "$2\u202FM", "$300\u202Fmil", "$850")]
    public void MoneyShort_IsForCharts(string culture, string millions, string round, string thousands, string small)
    {
        In(culture);
        Assert.That(
            new[] { Fmt.MoneyShort(1786412.37m), Fmt.MoneyShort(2000000), Fmt.MoneyShort(299900), Fmt.MoneyShort(850) },
            Is.EqualTo(new[] { millions, round, thousands, small }));
    }

    [Test]
    public void MoneyShort_NeverReadsAThousandThousands()
    {
        In("en-US");
        Assert.That(Fmt.MoneyShort(999_999m), Is.EqualTo("$1M"));
    }

    [TestCase("en-US", "55.0%")]
    [TestCase("fr-FR", "55,0\u202F%")]
    [TestCase("es-US", "55.0%")]
    public void Percent_HasOneDecimal(string culture, string expected)
    {
        In(culture);
        Assert.That(Fmt.Percent(55), Is.EqualTo(expected));
    }

    [Test]
    public void Share_OfNothing_IsADash()
    {
        In("en-US");
        Assert.That(Fmt.Share(5, 0), Is.EqualTo("–"));
        Assert.That(Fmt.Share(1, 3, 1), Is.EqualTo("33.3%"));
    }

    [TestCase("en-US", "30 Oct 2025", "Thursday, 30 October 2025")]
    [TestCase("fr-FR", "30 oct. 2025", "jeudi 30 octobre 2025")]
    [TestCase("es-US", "30 oct 2025", "jueves, 30 de octubre de 2025")]
    public void Date_IsDayFirst(string culture, string date, string longDate)
    {
        In(culture);
        Assert.That(Fmt.Date(new DateOnly(2025, 10, 30)), Is.EqualTo(date));
        Assert.That(Fmt.LongDate(new DateOnly(2025, 10, 30)), Is.EqualTo(longDate));
    }

    [TestCase("en-US", "16 Oct 2025 09:30 ET")]
    [TestCase("fr-FR", "16 oct. 2025 09:30 (heure de l’Est)")]
    [TestCase("es-US", "16 oct 2025 09:30 (hora del Este)")]
    public void Moment_IsToldInEasternTime(string culture, string expected)
    {
        In(culture);
        Assert.That(Fmt.Moment(new DateTime(2025, 10, 16, 13, 30, 0, DateTimeKind.Utc)), Is.EqualTo(expected));
    }

    [Test]
    public void Moment_LateInTheEvening_IsStillTheOfficesDay()
    {
        In("en-US");
        Assert.That(Fmt.Moment(new DateTime(2026, 1, 1, 4, 59, 0, DateTimeKind.Utc)), Is.EqualTo("31 Dec 2025 23:59 ET"));
    }

    private static void In(string culture) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
}
