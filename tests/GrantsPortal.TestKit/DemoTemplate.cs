using System.Security.Cryptography;
using GrantsPortal.Data.Seeding;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.TestKit;

/// <summary>
/// The seeded demo portfolio as a file in the temporary folder. Seeding takes half a minute, so it is done once for a set of seeds, a
/// build of Core and a day, and shared by the test assemblies, which may run at the same time.
/// </summary>
internal static class DemoTemplate
{
    private const string Prefix = "grantsportal-demo-";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    public static Task<string> FileAsync() => Made.Value;

    private static async Task<string> MakeAsync()
    {
        await using var app = TestApp.Empty();
        var seeds = app.Services.GetRequiredService<SeedFiles>();
        var key = string.Join('-', seeds.HashOf("reference"), seeds.HashOf("demo"), typeof(SeedFiles).Assembly.ManifestModule.ModuleVersionId, $"{app.Today:yyyyMMdd}");
        var name = Prefix + Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)))[..16];
        var file = Path.Combine(Path.GetTempPath(), name + ".db");
        await using var turn = await TakeTurnAsync(Path.ChangeExtension(file, ".lock"));
        if (!File.Exists(file))
        {
            await app.FillDemoAsync();
            app.Database.FoldJournal();
            var draft = file + ".new";
            File.Copy(app.Database.File, draft, overwrite: true);
            File.Move(draft, file);
        }
        File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime);
        Forget();
        return file;
    }

    private static async Task<FileStream> TakeTurnAsync(string file)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                // Another test process is seeding: its file will do for us as well.
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }

    private static void Forget()
    {
        foreach (var old in Directory.GetFiles(Path.GetTempPath(), Prefix + "*.db").Where(f => File.GetLastWriteTimeUtc(f) < TimeProvider.System.GetUtcNow().UtcDateTime - Kept))
        {
            File.Delete(old);
        }
    }
}
