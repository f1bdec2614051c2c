using System.Security.Cryptography;
using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Data.Seeding;
using GrantsPortal.Data.Seeding.Demo;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Awards;

/// <summary>Fills a database without awards with the invented portfolio and its accounts. Without a password one is made up and answered once.</summary>
[Access(Role.Administrator)]
public sealed record SeedDemoCommand(DateOnly AsOf, string? Password = null) : ICommand<DemoSeeded>, ITakesManyKeys
{
    public const int PasswordMinLength = 12;

    /// <summary>Before, there were no compacts; after, the two digits of a fiscal year would come round.</summary>
    public static readonly DateOnly Earliest = new(2016, 1, 1);
    public static readonly DateOnly Latest = new(2095, 12, 31);

    int ITakesManyKeys.Keys => 1 << 17;

    long ITakesManyKeys.FirstKey => 1 << 20;
}

/// <summary>What was seeded. The password is here only when it was made up.</summary>
public sealed record DemoSeeded(
    DateOnly AsOf, IReadOnlyList<DemoAccount> Accounts, string? GeneratedPassword,
    int Awards, int ActiveAwards, int ActiveCountries, decimal ActiveObligated, int LedgerEntries, int Payments, int Requirements);

/// <summary>One account; one of each role is the main one.</summary>
public sealed record DemoAccount(string Email, string DisplayName, Role Role, bool IsMain);

internal sealed class SeedDemoValidator : AbstractValidator<SeedDemoCommand>
{
    public SeedDemoValidator()
    {
        RuleFor(c => c.AsOf).Must(d => d >= SeedDemoCommand.Earliest && d <= SeedDemoCommand.Latest)
            .WithError(_ => SeedErrors.AsOfOutOfRange(SeedDemoCommand.Earliest, SeedDemoCommand.Latest));
        RuleFor(c => c.Password).Must(p => p is null || p.Length >= SeedDemoCommand.PasswordMinLength)
            .WithError(_ => SeedErrors.PasswordTooShort(SeedDemoCommand.PasswordMinLength));
    }
}

internal sealed class SeedDemoHandler(GrantsDbContext db, SeedFiles files, UserManager<PortalUser> users, Caller caller, OfficeClock clock)
    : IRequestHandler<SeedDemoCommand, DemoSeeded>
{
    // Nothing that reads like something else, so that it can be typed from the screen.
    private const string Letters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int GeneratedLength = 20;

    public async Task<DemoSeeded> Handle(SeedDemoCommand command, CancellationToken cancellationToken)
    {
        var generated = command.Password is null ? RandomNumberGenerator.GetString(Letters, GeneratedLength) : null;
        var people = await new DemoSeeder(db, files, users, caller, clock).SeedAsync(command.AsOf, command.Password ?? generated!, cancellationToken);
        var active = db.Awards.Where(a => a.Status == AwardStatus.Active);
        return new DemoSeeded(
            command.AsOf,
            [.. people.Select(p => new DemoAccount(p.User.Email!, p.User.DisplayName, p.User.Role, p.Row.Flag("main")))],
            generated,
            await db.Awards.CountAsync(cancellationToken),
            await active.CountAsync(cancellationToken),
            await active.SelectMany(a => a.Splits).SelectMany(s => s.Shares).Select(s => s.CountryCode).Distinct().CountAsync(cancellationToken),
            await active.SumAsync(a => a.Balance.Obligated, cancellationToken),
            await db.LedgerEntries.CountAsync(cancellationToken),
            await db.Payments.CountAsync(cancellationToken),
            await db.Requirements.CountAsync(cancellationToken));
    }
}
