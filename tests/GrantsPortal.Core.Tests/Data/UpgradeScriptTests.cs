using System.Text.RegularExpressions;
using GrantsPortal.Data;
using GrantsPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace GrantsPortal.Core.Tests.Data;

/// <summary>The script that a database administrator runs: what the migrations say, T-SQL, and harmless when run twice.</summary>
public sealed class UpgradeScriptTests
{
    private static readonly string Committed = Repository.Read("db", "sqlserver", "upgrade.sql");

    [Test]
    public void Script_IsWhatTheMigrationsSay()
    {
        using var db = ModelTests.Designed(DatabaseProvider.SqlServer);
        var fresh = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.That(Committed, Is.EqualTo(fresh.ReplaceLineEndings("\n")), "dotnet run build/build.cs -- db-scripts");
    }

    [Test]
    public void Script_IsTransactSql()
    {
        var script = Parse(out var faults);

        Assert.That(faults.Select(f => $"line {f.Line}: {f.Message}"), Is.Empty);
        Assert.That(script.Batches.Count, Is.GreaterThan(1));
    }

    /// <summary>Apart from transactions, every statement stands under a question whether it was done before.</summary>
    [Test]
    public void Script_AsksBeforeEachStep()
    {
        var statements = Parse(out _).Batches.SelectMany(b => b.Statements).ToList();
        Assert.That(statements.Where(s => s is not (IfStatement or BeginTransactionStatement or CommitTransactionStatement)).Select(s => $"line {s.StartLine}: {s.GetType().Name}"), Is.Empty);
        Assert.That(
            statements.OfType<IfStatement>().Where(s => s.Predicate is not (BooleanNotExpression { Expression: ExistsPredicate } or BooleanIsNullExpression)).Select(s => $"line {s.StartLine}"),
            Is.Empty);
    }

    [Test]
    public void Script_BringsEveryMigration()
    {
        using var db = ModelTests.Designed(DatabaseProvider.SqlServer);
        Assert.That(
            Regex.Matches(Committed, @"INSERT INTO \[__EFMigrationsHistory\][^;]*?N'(\d{14}_\w+)'").Select(m => m.Groups[1].Value),
            Is.EqualTo(db.Database.GetMigrations()));
    }

    private static TSqlScript Parse(out IList<ParseError> faults) =>
        (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(Committed), out faults);
}
