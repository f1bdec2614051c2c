using System.Globalization;
using GrantsPortal.Web.Components.Shared;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;

namespace GrantsPortal.Web.Components.Pages.Jobs;

/// <summary>Jobs in the reader's words: their names, their schedules, how long they took.</summary>
public sealed class JobWords(IStringLocalizer<JobsText> text)
{
    /// <summary>What a job is called; its stable name where it has no words.</summary>
    public string Name(string job) => text[$"Job.{job}"] is { ResourceNotFound: false } word ? word.Value : job;

    /// <summary>A schedule of five fields in a sentence; one that is no everyday schedule as it is written.</summary>
    public string Schedule(string? cron)
    {
        if (cron is null)
        {
            return text["Off"];
        }
        var fields = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields switch
        {
            ["*", "*", "*", "*", "*"] => text["EveryMinute"],
            [['*', '/', .. var step], "*", "*", "*", "*"] => text["EveryMinutes", step],
            [var minute, "*", "*", "*", "*"] when IsNumber(minute) => text["EveryHour", minute.PadLeft(2, '0')],
            [var minute, ['*', '/', .. var step], "*", "*", "*"] when IsNumber(minute) => text["EveryHours", step, minute.PadLeft(2, '0')],
            [var minute, var hours, "*", "*", "*"] when IsNumber(minute) && hours.Split('-') is [var from, var to] && IsNumber(from) && IsNumber(to) => text["EveryHourBetween", At(from, minute), At(to, minute)],
            [var minute, var hour, "*", "*", "*"] when IsNumber(minute) && IsNumber(hour) => text["EveryDay", At(hour, minute)],
            [var minute, var hour, "*", "*", "1-5"] when IsNumber(minute) && IsNumber(hour) => text["EveryWorkday", At(hour, minute)],
            [var minute, var hour, "*", "*", [var day]] when IsNumber(minute) && IsNumber(hour) && char.IsAsciiDigit(day) =>
                text["EveryWeek", CultureInfo.CurrentCulture.DateTimeFormat.GetDayName((DayOfWeek)((day - '0') % 7)), At(hour, minute)],
            [var minute, var hour, var day, "*", "*"] when IsNumber(minute) && IsNumber(hour) && IsNumber(day) => text["EveryMonth", day, At(hour, minute)],
            _ => text["OtherSchedule", cron],
        };
    }

    public string Took(TimeSpan? time) => time switch
    {
        null => "–",
        { TotalSeconds: < 1 } t => text["Milliseconds", Fmt.Count((long)t.TotalMilliseconds)],
        { TotalMinutes: < 1 } t => text["Seconds", Fmt.Number((decimal)t.TotalSeconds, 1)],
        { TotalHours: < 1 } t => text["Minutes", t.Minutes, t.Seconds],
        { } t => text["Hours", Fmt.Count((long)t.TotalHours), t.Minutes],
    };

    private static bool IsNumber(string field) => field.All(char.IsAsciiDigit);

    private static string At(string hour, string minute) => $"{hour.PadLeft(2, '0')}:{minute.PadLeft(2, '0')}";
}
