using System.Globalization;
using GrantsPortal.Jobs;
using GrantsPortal.Web.Components.Pages.Jobs;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Web.Tests.Pages.Jobs;

/// <summary>Schedules in words; each job has a name in every language.</summary>
public sealed class JobWordsTests
{
    [TestCase("* * * * *", "en", "Every minute")]
    [TestCase("*/15 * * * *", "fr", "Toutes les 15 minutes")]
    [TestCase("5 * * * *", "en", "Every hour, 05 minutes past")]
    [TestCase("0 */6 * * *", "es", "Cada 6 horas, en el minuto 00")]
    [TestCase("30 4 * * *", "en", "Every day at 04:30")]
    [TestCase("0 7 * * 1", "fr", "Chaque lundi à 07:00")]
    [TestCase("0 7 * * 0", "es", "Cada domingo a las 07:00")]
    [TestCase("0 7 * * 7", "en", "Every Sunday at 07:00")]
    [TestCase("15 6 * * 1-5", "en", "Monday to Friday at 06:15")]
    [TestCase("0 3 1 * *", "en", "On day 1 of each month at 03:00")]
    [TestCase("5 6-22 * * *", "fr", "Chaque heure de 06:05 à 22:05")]
    [TestCase("0 6 1,15 * *", "en", "By the schedule 0 6 1,15 * *")]
    [TestCase(null, "fr", "Désactivée par un réglage")]
    public void Schedule_ReadsInWords(string? cron, string language, string words) =>
        Assert.That(In(language, w => w.Schedule(cron)), Is.EqualTo(words));

    [TestCase(0.085, "en", "85 ms")]
    [TestCase(4.26, "fr", "4,3 s")]
    [TestCase(125, "en", "2 min 5 s")]
    [TestCase(7_380, "es", "2 h 3 min")]
    public void Time_IsToldInTheUnitThatFits(double seconds, string language, string words) =>
        Assert.That(In(language, w => w.Took(TimeSpan.FromSeconds(seconds))), Is.EqualTo(words));

    [Test]
    public void Job_HasAName([Values("en", "fr", "es")] string language)
    {
        var jobs = JobDefinition.In(typeof(IJob).Assembly).Select(d => d.Name).ToList();
        Assert.That(jobs, Is.Not.Empty);
        Assert.That(jobs.Where(job => In(language, w => w.Name(job)) == job), Is.Empty);
    }

    private static string In(string language, Func<JobWords, string> ask)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            var factory = new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);
            return ask(new JobWords(new StringLocalizer<JobsText>(factory)));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
