namespace GrantsPortal.TestKit;

/// <summary>The source tree that the running tests were built from, for the tests that read it.</summary>
public static class Repository
{
    private static readonly string[] Built = ["bin", "obj", "artifacts"];

    public static string Root { get; } = Find();

    public static string In(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(In(parts));

    /// <summary>Files under a folder of the repository with one of the extensions (".cs"), by their path from the root; what the build made is left out.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        from file in Directory.EnumerateFiles(In(folder), "*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where extensions.Contains(Path.GetExtension(path)) && !path.Split('/').Any(Built.Contains)
        orderby path
        select path;

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "GrantsPortal.sln")))
        {
            folder = folder.Parent;
        }
        return folder.FullName;
    }
}
