using GrantsPortal.Data;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Options;
using Quartz;

namespace GrantsPortal.Web.JobEngines.Quartz;

/// <summary>
/// Quartz's own tables on SQL Server: made by <c>migrate</c> from the script inside its assembly, so that the serving host needs no right
/// to change the schema and only checks that they are there.
/// </summary>
internal sealed class QuartzTables(IOptions<DatabaseOptions> database) : IDatabaseAddition
{
    private const string Script = "Quartz.Impl.AdoJobStore.Schema.create_sqlServer.sql";
    private const string Prefix = "QRTZ_";
    private const string Separator = "--;;";

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        if (database.Value.Provider != DatabaseProvider.SqlServer)
        {
            return;
        }
        await using var connection = new SqlConnection(database.Value.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT OBJECT_ID('{Prefix}LOCKS')";
        if (await command.ExecuteScalarAsync(cancellationToken) is not DBNull)
        {
            return;
        }
        foreach (var statement in Statements())
        {
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    internal static IEnumerable<string> Statements()
    {
        using var reader = new StreamReader(typeof(IScheduler).Assembly.GetManifestResourceStream(Script) ?? throw new InvalidOperationException($"Quartz has no {Script}."));
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split($"\n{Separator}\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(s => s.Replace("{0}", Prefix, StringComparison.Ordinal).Replace("{1}", Prefix, StringComparison.Ordinal))];
    }
}
