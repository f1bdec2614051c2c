using System.Buffers.Binary;
using System.Text;
using GrantsPortal.Domain;
using GrantsPortal.Features.Reporting.Attachments;

namespace GrantsPortal.Core.Tests.Features.Reporting.Attachments;

/// <summary>Photographs tell where they were taken; kept ones do not.</summary>
public sealed class ImageMetadataTests
{
    [TestCase(AttachmentKind.Jpeg)]
    [TestCase(AttachmentKind.Png)]
    [TestCase(AttachmentKind.WebP)]
    public void Photograph_LosesAllThatIsNoPicture(AttachmentKind kind)
    {
        var sent = Sample(kind);
        var kept = ImageMetadata.Strip(sent, kind, "photo");

        Assert.That(SampleImages.Secrets.Count(s => Holds(sent, s)), Is.GreaterThanOrEqualTo(3), "the sample carries them");
        Assert.That(SampleImages.Secrets.Where(s => Holds(kept, s)), Is.Empty);
        Assert.That(kept.AsSpan().IndexOf(Gps), Is.Negative, "the pointer to the place");
        Assert.That(sent.AsSpan().IndexOf(Gps), Is.Positive);
    }

    [TestCase(AttachmentKind.Jpeg)]
    [TestCase(AttachmentKind.Png)]
    [TestCase(AttachmentKind.WebP)]
    public void Stripped_StripsToItself(AttachmentKind kind)
    {
        var once = ImageMetadata.Strip(Sample(kind), kind, "photo");
        Assert.That(ImageMetadata.Strip(once, kind, "photo"), Is.EqualTo(once));
    }

    [Test]
    public void Jpeg_KeepsPixelsProfileAndOrientation([Values(1, 2, 6, 8, 9)] int orientation, [Values] bool little)
    {
        var kept = ImageMetadata.Strip(SampleImages.Jpeg((ushort)orientation, little), AttachmentKind.Jpeg, "photo");
        byte[] turned = orientation is 2 or 6 or 8 ? SampleImages.Segment(0xE1, [.. "Exif\0\0"u8, .. ExifOrientation.Block((byte)orientation)]) : [];
        byte[] expected =
        [
            0xFF, 0xD8, .. SampleImages.Segment(0xE0, "JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0"), .. turned, .. SampleImages.Segment(0xE2, SampleImages.IccProfile),
            .. SampleImages.Segment(0xDB, new byte[65]), .. SampleImages.Segment(0xC0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]), .. SampleImages.Segment(0xC4, new byte[20]),
            .. SampleImages.Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. SampleImages.Scan, .. SampleImages.Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. SampleImages.Scan, 0xFF, 0xD9,
        ];
        Assert.That(kept, Is.EqualTo(expected));
    }

    [Test]
    public void Png_KeepsPixelsAndColours()
    {
        var kept = ImageMetadata.Strip(SampleImages.Png(), AttachmentKind.Png, "photo");
        List<string> chunks = [];
        for (var place = 8; place < kept.Length; place += 12 + BinaryPrimitives.ReadInt32BigEndian(kept.AsSpan(place)))
        {
            chunks.Add(Encoding.ASCII.GetString(kept, place + 4, 4));
        }
        Assert.That(chunks, Is.EqualTo(new[] { "IHDR", "gAMA", "IDAT", "IEND" }));
    }

    [TestCase(6, 0x28, true)]
    [TestCase(1, 0x20, false)]
    public void WebP_SaysWhatItStillHolds(int orientation, int flags, bool isTurned)
    {
        var kept = ImageMetadata.Strip(SampleImages.WebP((ushort)orientation), AttachmentKind.WebP, "photo");
        Assert.Multiple(() =>
        {
            Assert.That(BinaryPrimitives.ReadInt32LittleEndian(kept.AsSpan(4)), Is.EqualTo(kept.Length - 8));
            Assert.That(kept[20], Is.EqualTo(flags));
            Assert.That(Holds(kept, "EXIF"), Is.EqualTo(isTurned));
            Assert.That(Holds(kept, "VP8 ") && Holds(kept, "colours"), Is.True);
        });
    }

    /// <summary>Cut anywhere, an image is refused as damaged: never kept in part, never an error of ours.</summary>
    [TestCase(AttachmentKind.Jpeg)]
    [TestCase(AttachmentKind.Png)]
    [TestCase(AttachmentKind.WebP)]
    public void CutShort_IsRefused(AttachmentKind kind)
    {
        var whole = Sample(kind);
        var end = whole.Length - "BEHIND-THE-END".Length;
        for (var length = 12; length < end; length++)
        {
            var cut = whole[..length];
            var refused = Assert.Throws<ValidationFailed>(() => ImageMetadata.Strip(cut, kind, "photo"), "{0} bytes", length);
            Assert.That(refused.Errors[0].Code, Is.EqualTo("attachment.broken"));
        }
    }

    [TestCase(AttachmentKind.Jpeg)]
    [TestCase(AttachmentKind.Png)]
    [TestCase(AttachmentKind.WebP)]
    public void AnyByteChanged_IsKeptCleanOrRefused(AttachmentKind kind)
    {
        var random = new Random(4711);
        for (var round = 0; round < 3000; round++)
        {
            var bytes = Sample(kind);
            for (var i = 0; i <= round % 4; i++)
            {
                bytes[random.Next(12, bytes.Length)] = (byte)random.Next(256);
            }
            RefusedOrNot(() => Assert.That(ImageMetadata.Strip(bytes, kind, "photo"), Is.Not.Empty));
        }
    }

    [Test]
    public void MorePixelsThanACameraMakes_AreRefused()
    {
        var refused = Assert.Throws<ValidationFailed>(() => ImageMetadata.Strip(SampleImages.Jpeg(width: 65_000, height: 65_000), AttachmentKind.Jpeg, "photo"));
        Assert.That(refused.Errors[0].Code, Is.EqualTo("attachment.unpacks-too-large"));
    }

    // Any other exception is a fault of ours and fails the test.
    private static void RefusedOrNot(Action act)
    {
        try
        {
            act();
        }
        catch (ValidationFailed refused)
        {
            Assert.That(refused.Errors[0].Code, Does.StartWith("attachment."));
        }
    }

    private static byte[] Gps => [0x25, 0x88, 4, 0];

    private static byte[] Sample(AttachmentKind kind) => kind switch
    {
        AttachmentKind.Jpeg => SampleImages.Jpeg(),
        AttachmentKind.Png => SampleImages.Png(),
        _ => SampleImages.WebP(),
    };

    private static bool Holds(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;
}
