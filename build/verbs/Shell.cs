using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

/// <summary>What stops a verb: one line that says what to do about it.</summary>
internal sealed class Failure(string message) : Exception(message);

internal sealed record Finished(int Code, string[] Lines);

/// <summary>Where things stand, and starting other programs. Progress goes to stderr, so that stdout stays for results.</summary>
internal static class Shell
{
    public static readonly string Root = Path.GetFullPath(Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, ".."));

    public static readonly string Artifacts = Directory.CreateDirectory(In("artifacts")).FullName;

    public static readonly string Solution = In("GrantsPortal.sln");

    public static readonly string Core = In("src", "GrantsPortal.Core");

    public static readonly string Web = In("src", "GrantsPortal.Web");

    /// <summary>A shared compiler halves it on a small machine, whatever the environment says.</summary>
    private static readonly string[] Quiet = ["--nologo", "-v", "q", "-clp:NoSummary", "-p:UseSharedCompilation=true"];

    private static readonly string DotnetHost = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public static string In(params string[] parts) => Path.Combine([Root, .. parts]);

    public static int Say(string line)
    {
        Console.Error.WriteLine("> " + line);
        return 0;
    }

    public static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new Failure(otherwise);
        }
    }

    public static string? Option(string[] options, string name)
    {
        int at = Array.IndexOf(options, name);
        Require(at != options.Length - 1 || at < 0, $"{name} wants a value");
        return at < 0 ? null : options[at + 1];
    }

    public static void Build(string target, string configuration = "Debug")
    {
        Say("building ...");
        Finished build = Capture("dotnet", ["build", target, "-c", configuration, .. Quiet]);
        foreach (string error in build.Lines.Where(line => build.Code != 0 && line.Contains("error", StringComparison.Ordinal)).Distinct())
        {
            Console.Error.WriteLine(error);
        }

        Require(build.Code == 0, $"{Path.GetFileName(target)} does not build");
    }

    public static int Dotnet(params string[] arguments) => Start(Root, [], arguments);

    /// <summary>Runs to the end with this console; an interrupt or a request to end is passed on, and the other's exit code is ours.</summary>
    public static int Start(string folder, Dictionary<string, string> settings, params string[] arguments)
    {
        ProcessStartInfo start = new(DotnetHost, arguments) { WorkingDirectory = folder };
        foreach ((string name, string value) in settings)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        void Forward(PosixSignalContext context)
        {
            context.Cancel = true;
            if (!OperatingSystem.IsWindows() && !process.HasExited)
            {
                Process.Start("kill", [context.Signal == PosixSignal.SIGINT ? "-INT" : "-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
            }
        }

        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Forward);
        using PosixSignalRegistration end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Forward);
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Runs to the end in silence and hands back what was printed.</summary>
    public static Finished Capture(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program == "dotnet" ? DotnetHost : program, arguments)
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        List<string> lines = [];
        void Keep(object _, DataReceivedEventArgs data)
        {
            lock (lines)
            {
                lines.AddRange(data.Data is null ? [] : [data.Data]);
            }
        }

        using Process process = Process.Start(start)!;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return new Finished(process.ExitCode, [.. lines]);
    }

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
