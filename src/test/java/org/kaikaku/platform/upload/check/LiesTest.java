package org.kaikaku.platform.upload.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaikaku.platform.upload.Forged.deflated;
import static org.kaikaku.platform.upload.Forged.docx;
import static org.kaikaku.platform.upload.Forged.join;
import static org.kaikaku.platform.upload.Forged.pdf;
import static org.kaikaku.platform.upload.Forged.picture;
import static org.kaikaku.platform.upload.Forged.utf8;
import static org.kaikaku.platform.upload.Forged.zip;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaikaku.platform.upload.FileType;
import org.kaikaku.platform.upload.Forged;
import org.kaikaku.platform.upload.Refusal;
import org.kaikaku.platform.upload.Refusal.Reason;
import org.kaikaku.platform.upload.SentFile;
import org.kaikaku.platform.upload.Taking;
import org.kaikaku.platform.upload.Taking.Refused;
import org.kaikaku.platform.upload.Taking.Taken;
import org.kaikaku.platform.upload.UploadLimits;

/** What a file says of itself is not believed. */
class LiesTest {
    private static final int MEGABYTE = 1024 * 1024;

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("nothing.pdf", new byte[0], Reason.EMPTY),
                lie("photo.png", join(utf8("MZ\u0090\0\3\0\0\0"), new byte[200]), Reason.KIND),
                lie("photo.jpg", join(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}, new byte[200]), Reason.KIND),
                lie("paper.pdf", utf8("<!DOCTYPE html><html><script>alert(1)</script></html>"), Reason.KIND),
                lie(
                        "photo.png",
                        utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
                        Reason.KIND),
                lie("run.pdf", utf8("#!/bin/sh\nrm -rf /\n"), Reason.KIND),
                lie("page.pdf", join(utf8("<html><body onload=alert(1)><!--\n"), pdf()), Reason.KIND),
                lie("late.pdf", join(utf8("\n\n"), pdf()), Reason.DISGUISED),
                lie(
                        "photo.gif",
                        HexFormat.of()
                                .parseHex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b"),
                        Reason.KIND),
                lie("photo.jpg", heic(), Reason.HEIC),
                lie("papers.pdf", zip("a.pdf", pdf()), Reason.ARCHIVE),
                lie("papers.zip", zip("a.txt", "a"), Reason.ARCHIVE),
                lie("papers.7z", join(HexFormat.of().parseHex("377abcaf271c0004"), new byte[100]), Reason.ARCHIVE),
                lie("papers.gz", join(HexFormat.of().parseHex("1f8b0800000000000003"), new byte[100]), Reason.ARCHIVE),
                lie(
                        "papers.rar",
                        join(HexFormat.of().parseHex("526172211a0701003392b5e5"), new byte[100]),
                        Reason.ARCHIVE),
                lie("old.doc", join(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), new byte[1024]), Reason.OFFICE),
                lie(
                        "slides.pptx",
                        zip("[Content_Types].xml", "<Types>presentationml</Types>", "ppt/presentation.xml", "<p/>"),
                        Reason.OFFICE),
                lie(
                        "macros.docm",
                        zip(
                                "[Content_Types].xml",
                                "<Types ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>"),
                        Reason.MACROS),
                lie("hidden.docx", docx("word/vbaProject.bin", "x"), Reason.MACROS),
                lie("old.xlsx", docx("xl/macrosheets/sheet1.xml", "x"), Reason.MACROS),
                lie("object.docx", docx("word/embeddings/oleObject1.bin", "x"), Reason.EMBEDDED),
                lie("program.docx", docx("word/media/image1.exe", "x"), Reason.EMBEDDED),
                lie("away.docx", docx("../../etc/passwd", "x"), Reason.DISGUISED),
                lie(
                        "template.docx",
                        docx(
                                "word/_rels/settings.xml.rels",
                                "<Relationship Type=\"…/attachedTemplate\" Target=\"http://example.org/a.dotm\" TargetMode=\"External\"/>"),
                        Reason.DISGUISED),
                lie(
                        "dde.docx",
                        docx(
                                "word/header1.xml",
                                "<w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe</w:instrText>"),
                        Reason.DISGUISED),
                lie("bomb.docx", docx("word/media/a.xml", new byte[210 * MEGABYTE]), Reason.EXPANDS),
                lie("locked.pdf", pdf(LiesTest::lock), Reason.LOCKED),
                lie(
                        "script.pdf",
                        pdf(document ->
                                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                        Reason.ACTIVE),
                lie("launch.pdf", pdf(document -> act(document, "Launch")), Reason.ACTIVE),
                lie("submit.pdf", pdf(document -> act(document, "SubmitForm")), Reason.ACTIVE),
                lie("other.pdf", pdf(document -> act(document, "GoToR")), Reason.ACTIVE),
                lie("film.pdf", pdf(document -> annotate(document, "RichMedia")), Reason.ACTIVE),
                lie("clip.pdf", pdf(document -> annotate(document, "FileAttachment")), Reason.EMBEDDED),
                lie("parcel.pdf", pdf(LiesTest::embed), Reason.EMBEDDED),
                lie("both.pdf", join(pdf(), zip("run.exe", "MZ")), Reason.DISGUISED),
                lie("cut.pdf", Arrays.copyOf(utf8("%PDF-1.7\n1 0 obj\n<<"), 19), Reason.DAMAGED),
                lie("objects.pdf", bomb("/Type /ObjStm /N 1 /First 4"), Reason.EXPANDS),
                lie("picture.pdf", bomb("/Type /Obj#53tm /Subtype /Image"), Reason.EXPANDS),
                lie("twice.pdf", pdf(LiesTest::packTwice), Reason.EXPANDS),
                lie("vast.png", Forged.vastPng(50_000, 50_000), Reason.PIXELS),
                lie("vaster.png", Forged.vastPng(Integer.MAX_VALUE, Integer.MAX_VALUE), Reason.PIXELS),
                lie("empty.png", Forged.vastPng(1000, 1000), Reason.DAMAGED),
                lie("cut.png", half(noise("png")), Reason.DAMAGED),
                lie("cut.jpg", half(noise("jpg")), Reason.DAMAGED),
                lie("stub.jpg", Arrays.copyOf(picture("jpg", 40, 20), 30), Reason.DAMAGED),
                lie("large.jpg", join(picture("jpg", 40, 20), new byte[10 * MEGABYTE]), Reason.LARGE));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("lies")
    void is_refused_for_what_it_is(String name, byte[] content, Reason why) {
        assertThat(take(name, content))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why().reason()).isEqualTo(why));
    }

    @Test
    void an_office_file_is_taken_where_it_is_wanted_and_not_else() {
        var links = docx(
                "word/_rels/document.xml.rels",
                "<Relationship Type=\"…/hyperlink\" Target=\"https://example.org\" TargetMode=\"External\"/>");
        assertThat(take("a.docx", links)).isInstanceOfSatisfying(Taken.class, taken -> {
            assertThat(taken.type()).isEqualTo(FileType.DOCX);
            assertThat(taken.content()).isEqualTo(links);
        });
        assertThat(CheckUploads.take(new SentFile("a.docx", links), FileType.SHOWABLE, UploadLimits.USUAL))
                .isEqualTo(new Refused(Refusal.of(Reason.OFFICE)));
    }

    @Test
    void a_pdf_with_a_link_stays_as_it_came() {
        var paper = pdf(document -> {
            var action = new PDActionURI();
            action.setURI("https://www.city.mirai.example.jp/");
            document.getDocumentCatalog().setOpenAction(null);
            document.getDocumentCatalog().getCOSObject().setItem("Kept", action);
        });
        assertThat(take("申請書.docx", paper)).isEqualTo(new Taken("申請書.docx", FileType.PDF, paper));
    }

    @Test
    void of_a_picture_only_the_picture_is_kept() throws IOException {
        var sent = join(Forged.photo(1), zip("run.exe", "MZ"), utf8("<script>alert(1)</script>"));
        var kept = taken("photo.png", sent);
        assertThat(kept.type()).isEqualTo(FileType.JPEG);
        assertThat(new String(kept.content(), StandardCharsets.ISO_8859_1))
                .startsWith("\u00FF\u00D8")
                .doesNotContain("Exif", "35.6895", "run.exe", "script");
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Exif", "35.6895", "run.exe", "script");
        assertThat(size(kept)).isEqualTo("40x20");
    }

    /** Where red, which was above, must be after the picture has been turned. */
    @ParameterizedTest
    @CsvSource({
        "1, 40x20, 20, 2",
        "2, 40x20, 20, 2",
        "3, 40x20, 20, 17",
        "4, 40x20, 20, 17",
        "5, 20x40, 2, 20",
        "6, 20x40, 17, 20",
        "7, 20x40, 17, 20",
        "8, 20x40, 2, 20",
        "9, 40x20, 20, 2"
    })
    void a_picture_stands_as_its_camera_was_held(int orientation, String size, int x, int y) throws IOException {
        var kept = taken("photo.jpg", Forged.photo(orientation));
        assertThat(size(kept)).isEqualTo(size);
        int colour = ImageIO.read(new ByteArrayInputStream(kept.content())).getRGB(x, y);
        assertThat(colour >> 16 & 0xFF).as("red of %x", colour).isGreaterThan(200);
        assertThat(colour & 0xFF).as("blue of %x", colour).isLessThan(60);
    }

    @Test
    void a_picture_sharper_than_anybody_needs_becomes_smaller() throws IOException {
        var kept = taken("scan.png", picture("png", 9000, 7000));
        assertThat(size(kept)).isEqualTo("4500x3500");
    }

    @Test
    void a_name_is_words_and_nothing_else() {
        assertThat(new SentFile("C:\\Users\\hanako\\..\\領収書\u202Egpj.exe\0", new byte[0]).name())
                .isEqualTo("領収書 gpj.exe");
        assertThat(new SentFile("../../etc/passwd", new byte[0]).name()).isEqualTo("passwd");
        assertThat(new SentFile("𠮷".repeat(500), new byte[0]).name()).isEqualTo("𠮷".repeat(120));
    }

    private static Arguments lie(String name, byte[] content, Reason why) {
        return Arguments.of(name, content, why);
    }

    private static Taking take(String name, byte[] content) {
        return CheckUploads.take(new SentFile(name, content), EnumSet.allOf(FileType.class), UploadLimits.USUAL);
    }

    private static Taken taken(String name, byte[] content) {
        return (Taken) take(name, content);
    }

    private static String size(Taken kept) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(kept.content()));
        return picture.getWidth() + "x" + picture.getHeight();
    }

    private static byte[] half(byte[] content) {
        return Arrays.copyOf(content, content.length / 2);
    }

    private static byte[] noise(String format) {
        var picture = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 90_000; i++) {
            picture.setRGB(i % 300, i / 300, i * 2_654_435);
        }
        var bytes = new java.io.ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] heic() {
        return join(HexFormat.of().parseHex("0000001866747970"), utf8("heic\0\0\0\0mif1heic"), new byte[100]);
    }

    private static void lock(PDDocument document) throws IOException {
        document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
    }

    private static void act(PDDocument document, String action) {
        var dictionary = new COSDictionary();
        dictionary.setItem(COSName.S, COSName.getPDFName(action));
        dictionary.setItem("F", new COSString("calc.exe"));
        document.getPage(0).getCOSObject().setItem("AA", dictionary);
    }

    private static void annotate(PDDocument document, String subtype) {
        var dictionary = new COSDictionary();
        dictionary.setItem(COSName.SUBTYPE, COSName.getPDFName(subtype));
        document.getPage(0).getCOSObject().setItem("Odd", dictionary);
    }

    private static void embed(PDDocument document) {
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(new PDEmbeddedFilesNameTreeNode());
        document.getDocumentCatalog().setNames(names);
    }

    /** Some kilobytes that a reader would unpack to 64 megabytes while it opens the file. */
    private static byte[] bomb(String type) {
        var packed = deflated(new byte[64 * MEGABYTE]);
        return join(
                utf8("%PDF-1.5\n1 0 obj\n<<" + type + " /Filter /FlateDecode /Length " + packed.length
                        + ">>\nstream\n"),
                packed,
                utf8("\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF"));
    }

    private static void packTwice(PDDocument document) throws IOException {
        var stream = document.getDocument().createCOSStream();
        try (var out = stream.createRawOutputStream()) {
            out.write(deflated(deflated(new byte[64 * MEGABYTE])));
        }
        var filters = new org.apache.pdfbox.cos.COSArray();
        filters.add(COSName.FLATE_DECODE);
        filters.add(COSName.FLATE_DECODE);
        stream.setItem(COSName.FILTER, filters);
        document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
    }
}
