/// <summary>The machine's own browser for the browser tests; without one they are ignored by name.</summary>
internal static class Browsers
{
    private const string Variable = "GRANTSPORTAL_BROWSER";

    /// <summary>Chromium without windows: the same pages for less than half the work.</summary>
    private const string Light = "chromium-headless-shell";

    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["chrome.exe", "msedge.exe"]
        : OperatingSystem.IsMacOS() ? ["Google Chrome", "Microsoft Edge", "Chromium"]
        : [Light, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "msedge"];

    private static readonly string[] InProgramFiles = ["Google/Chrome/Application", "Microsoft/Edge/Application"];

    public static void Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            Shell.Require(File.Exists(named), $"{Variable} names no file: {named}");
            return;
        }

        string? browser = Installed();
        if (browser is null && File.Exists("/etc/debian_version") && Environment.UserName == "root")
        {
            Shell.Say("installing chromium for the browser tests ...");
            Shell.Capture("apt-get", "update");
            Finished install = Install(Light);
            install = install.Code == 0 ? install : Install("chromium");
            Shell.Say(install.Code == 0 ? "chromium is installed" : "chromium could not be installed: " + install.Lines.LastOrDefault());
            browser = Installed();
        }

        Environment.SetEnvironmentVariable(Variable, browser);
        Shell.Say(browser is null ? $"left out: browser tests, as there is no Chromium, Chrome or Edge ({Variable} can name one)" : $"browser tests use {browser}");
    }

    private static Finished Install(string package) => Shell.Capture("apt-get", "install", "-y", "--no-install-recommends", package, "fonts-liberation");

    private static string? Installed()
    {
        IEnumerable<string> places = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (OperatingSystem.IsMacOS())
        {
            places = places.Concat(Names.Select(name => $"/Applications/{name}.app/Contents/MacOS"));
        }

        if (OperatingSystem.IsWindows())
        {
            Environment.SpecialFolder[] folders = [Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData];
            places = places.Concat(folders.SelectMany(folder => InProgramFiles.Select(below => Path.Combine(Environment.GetFolderPath(folder), below))));
        }

        return places.SelectMany(place => Names.Select(name => Path.Combine(place, name))).FirstOrDefault(File.Exists);
    }
}
