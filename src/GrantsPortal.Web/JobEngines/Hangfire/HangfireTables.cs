using GrantsPortal.Data;
using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Web.JobEngines.Hangfire;

/// <summary>Hangfire's own tables on SQL Server: made by <c>migrate</c>, so that the serving host needs no right to change the schema.</summary>
internal sealed class HangfireTables(IOptions<DatabaseOptions> database) : IDatabaseAddition
{
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        if (database.Value.Provider == DatabaseProvider.SqlServer)
        {
            await using var connection = new SqlConnection(database.Value.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            SqlServerObjectsInstaller.Install(connection);
        }
    }
}
