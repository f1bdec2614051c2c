using System;
using System.IO;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Writes the script that is embedded in Microsoft.AspNetCore.Components.Endpoints.dll. It reads the file's bytes and never loads
/// the assembly: that one is compiled ahead of time for Linux and must give its resource up on every system.
/// </summary>
public class ExtractBlazorScript : Task
{
    public string Assembly { get; set; }

    public string Script { get; set; }

    public override bool Execute()
    {
        byte[] image = File.ReadAllBytes(Assembly);
        int header = BitConverter.ToInt32(image, 0x3C) + 4;
        int sections = BitConverter.ToUInt16(image, header + 2);
        int optional = header + 20;
        int table = optional + BitConverter.ToUInt16(image, header + 16);
        int directories = optional + (BitConverter.ToUInt16(image, optional) == 0x20B ? 112 : 96);
        int cli = Offset(image, table, sections, BitConverter.ToInt32(image, directories + (14 * 8)));
        int start = Offset(image, table, sections, BitConverter.ToInt32(image, cli + 24));
        int end = start + BitConverter.ToInt32(image, cli + 28);

        // Resources stand one after the other, each behind its length, on 8-byte bounds.
        for (int at = start; at < end;)
        {
            int length = BitConverter.ToInt32(image, at);
            string text = Encoding.UTF8.GetString(image, at + 4, length);
            if (text.Contains("Blazor") && text.Contains("HubConnection"))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Script));
                File.WriteAllText(Script, text.TrimStart('\uFEFF'));
                return true;
            }

            at += (4 + length + 7) & ~7;
        }

        Log.LogError("No blazor.web.js is embedded in {0}.", Assembly);
        return false;
    }

    private static int Offset(byte[] image, int table, int sections, int address)
    {
        for (int i = 0; i < sections; i++)
        {
            int section = table + (i * 40);
            int from = BitConverter.ToInt32(image, section + 12);
            if (address >= from && address < from + BitConverter.ToInt32(image, section + 16))
            {
                return address - from + BitConverter.ToInt32(image, section + 20);
            }
        }

        throw new BadImageFormatException("No section holds address " + address);
    }
}
