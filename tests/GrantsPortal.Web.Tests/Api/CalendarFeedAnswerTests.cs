using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.Features.People;
using GrantsPortal.Features.Reporting;
using GrantsPortal.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace GrantsPortal.Web.Tests.Api;

/// <summary>How the calendar feed answers: to whom, again, too often, and what it leaves in the log.</summary>
public sealed class CalendarFeedAnswerTests
{
    private TestApp _app = null!;
    private string _fain = "";
    private string _token = "";

    [SetUp]
    public async Task StartAsync()
    {
        _app = await TestApp.StartAsync();
        _fain = await _app.Given.Award(a => a.Ready());
        await _app.Ask(new SignAwardCommand(_fain, 0), Role.GrantsOfficer);
        _token = await _app.Ask(new MakeCalendarLinkCommand(), Role.GranteePreparer);
    }

    [TearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task UnknownMalformedAndRevoked_ReadAlike()
    {
        await using var host = new ApiHost(_app);
        await _app.Ask(new RevokeCalendarLinkCommand((await _app.Ask(new GetMyCalendarLinkQuery(), Role.GranteePreparer))!.Version), Role.GranteePreparer);
        List<string> answers = [];
        foreach (var token in new[] { _token, _token[..^1], _token + "x", "gp_", "..", "%F0%9F", new string('a', 4000) })
        {
            using var answer = await host.Client().GetAsync(PathOf(token));
            var headers = answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key is not ("Date" or "Content-Security-Policy")).OrderBy(h => h.Key, StringComparer.Ordinal);
            answers.Add($"{answer.StatusCode} {string.Join(' ', headers.Select(h => $"{h.Key}={string.Join(',', h.Value)}"))} {await answer.Content.ReadAsStringAsync()}");
        }
        Assert.That(answers, Has.All.EqualTo(answers[0]).And.All.StartsWith("NotFound"));
    }

    [Test]
    public async Task SecondTime_IsNotModified_UntilSomethingChanges()
    {
        await using var host = new ApiHost(_app);
        using var first = await host.Client().GetAsync(PathOf(_token));
        var (tag, changed) = (first.Headers.ETag!, first.Content.Headers.LastModified!.Value);
        Assert.That(first.Headers.CacheControl!.ToString(), Does.Contain("private"));
        _app.Clock.UtcNow = _app.Clock.UtcNow.AddHours(1);
        Assert.That(await AgainAsync(r => r.Headers.IfNoneMatch.Add(tag)), Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(await AgainAsync(r => r.Headers.IfModifiedSince = changed), Is.EqualTo(HttpStatusCode.NotModified));

        await _app.Ask(new AskForReportCommand { Fain = _fain, Title = "Note", Text = "Please.", Due = _app.Today.AddDays(9) }, Role.ProgramOfficer);

        Assert.That(await AgainAsync(r => r.Headers.IfNoneMatch.Add(tag)), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await AgainAsync(r => r.Headers.IfModifiedSince = changed), Is.EqualTo(HttpStatusCode.OK));

        async Task<HttpStatusCode> AgainAsync(Action<HttpRequestMessage> condition)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, PathOf(_token));
            condition(request);
            using var answer = await host.Client().SendAsync(request);
            Assert.That((await answer.Content.ReadAsByteArrayAsync()).Length > 0, Is.EqualTo(answer.StatusCode == HttpStatusCode.OK));
            return answer.StatusCode;
        }
    }

    [Test]
    public async Task Head_HasTheTagAndNoBody()
    {
        await using var host = new ApiHost(_app);
        using var request = new HttpRequestMessage(HttpMethod.Head, PathOf(_token));
        using var answer = await host.Client().SendAsync(request);

        Assert.That((answer.StatusCode, answer.Headers.ETag is EntityTagHeaderValue), Is.EqualTo((HttpStatusCode.OK, true)));
        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    [Test]
    public async Task TooOften_IsToldWhenToComeBack()
    {
        await using var host = new ApiHost(_app, requestsPerMinute: 2);
        using var client = host.Client();
        List<HttpStatusCode> answers = [];
        for (var i = 0; i < 3; i++)
        {
            using var answer = await client.GetAsync(PathOf(_token));
            answers.Add(answer.StatusCode);
            Assert.That(answer.Headers.RetryAfter is not null, Is.EqualTo(i == 2));
        }
        Assert.That(answers, Is.EqualTo(new[] { HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests }));
    }

    [TestCase("Warning")]
    [TestCase("Information")]
    public async Task Token_StaysOutOfTheLog(string level)
    {
        using var log = new Heard();
        await using var host = new ApiHost(_app).WithWebHostBuilder(builder => builder
            .UseSetting("Logging:LogLevel:Microsoft.AspNetCore", level)
            .ConfigureLogging(logging => logging.AddProvider(log)));
        using var client = host.CreateClient();
        using var found = await client.GetAsync(PathOf(_token));
        using var unknown = await client.GetAsync(PathOf(_token + "x"));

        Assert.That((found.StatusCode, unknown.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.NotFound)));
        Assert.That(log.Lines, Has.Some.Contains("ExportDeadlinesQuery"), "it does hear");
        Assert.That(log.Lines, Has.None.Contains(_token));
    }

    private static Uri PathOf(string token) => new($"/calendar/{token}.ics", UriKind.Relative);

    private sealed class Heard : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() => Lines.Clear();
    }
}
