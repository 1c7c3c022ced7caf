package org.kaikaku.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTest {
    private static final Charset JIS_X_0213 = Charset.forName("x-SJIS_0213");

    @Test
    void every_character_of_jis_x_0213_copies_back_as_itself() throws IOException {
        var jis = characters(0xA0, 0x2FFFF);
        assertThat(jis.codePointCount(0, jis.length())).isGreaterThan(11_000);
        assertThat(copied(page("<div>" + jis + "</div>"))).isEqualTo(jis);
    }

    @Test
    void radicals_and_compatibility_kanji_are_not_confused_with_the_kanji_that_look_the_same() throws IOException {
        var alike =
                "力\uF98A\u2F12女\uF981\u2F25金\uF90A\u2FA6\u2EE8神\uFA19福\uFA1B塚\uFA10都\uFA26〜～"; // each looks like the
        // one before
        assertThat(copied(page(alike))).isEqualTo(alike);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "𠮷野髙橋﨑子",
                "草彅剛",
                "𩸽𠀋𡈽",
                "ŁukaszŻak",
                "NguyễnThịÁnh",
                "Иванов",
                "O'Brien-Ōta",
                "☐☑☒✔✓≒⦅⦆",
                "葛\uDB40\uDD00城市",
                "辻\uDB40\uDD00本",
                "祇\uDB40\uDD00園",
                "逢\uDB40\uDD00坂榊\uDB40\uDD00"
            })
    void a_name_copies_back_as_it_was_put_in(String name) throws IOException {
        assertThat(copied(page(name))).isEqualTo(name);
    }

    @Test
    void a_variant_is_drawn_as_another_glyph_than_its_base() throws IOException {
        assertThat(glyphs(page("葛"))).isNotEqualTo(glyphs(page("葛\uDB40\uDD00")));
    }

    @Test
    void a_variant_that_looks_like_its_base_or_that_no_font_has_is_printed_as_its_base() throws IOException {
        assertThat(copied(page("渡邉\uDB40\uDD00、渡邊\uDB40\uDD0F、葛\uDB40\uDD0A"))).isEqualTo("渡邉、渡邊、葛");
    }

    @Test
    void a_character_that_no_font_has_is_shown_by_its_code() throws IOException {
        assertThat(copied(page("山𪚥太郎"))).isEqualTo("山〓(U+2A6A5)太郎");
        assertThat(copied(page("\uE000😀"))).isEqualTo("〓(U+E000)〓(U+1F600)");
    }

    @Test
    void bold_text_copies_back_too() throws IOException {
        assertThat(copied(page("<b>髙橋 力</b>力"))).isEqualTo("髙橋力力");
    }

    @Test
    void both_weights_have_the_same_characters() {
        assertThat(IntStream.rangeClosed(0, 0x10FFFF).filter(code -> Fonts.REGULAR.has(code) != Fonts.BOLD.has(code)))
                .isEmpty();
    }

    @Test
    void many_are_printed_at_once() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var texts = IntStream.range(0, 40)
                    .mapToObj(i -> Integer.toString(i) + "号" + characters(0x4E00 + i * 300, 0x4E00 + i * 300 + 600))
                    .toList();
            var copies = new ArrayList<Future<String>>();
            texts.forEach(text -> copies.add(threads.submit(() -> copied(page("<b>" + text + "</b>" + text)))));
            for (int i = 0; i < texts.size(); i++) {
                assertThat(copies.get(i).get()).isEqualTo(texts.get(i).repeat(2));
            }
        }
    }

    @Test
    void text_is_printed_in_our_fonts_whatever_the_style_asks_for() throws IOException {
        var pdf = Pdf.fromHtml("<p style='font-family: Mincho, serif'>申請書 Application</p>");
        try (var document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).getName()).endsWith("+NotoSansJP-Regular");
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
            assertThat(resources.getFontNames()).isNotEmpty();
        }
        assertThat(pdf.length).isLessThan(60_000);
    }

    @Test
    void japanese_lines_break_without_spaces() throws IOException {
        var pdf = Pdf.fromHtml(
                "<style>@page{size:105mm 148mm;margin:10mm}</style><p>" + "国民健康保険資格喪失届".repeat(30) + "</p>");
        assertThat(text(pdf).strip().lines().count()).isGreaterThan(5);
    }

    @Test
    void a_pdf_has_a_language_a_title_and_its_headings_as_bookmarks() throws IOException {
        var pdf = Pdf.fromHtml("<title>世帯主変更届</title><h1>世帯主変更届</h1><h2>届出人</h2><p>a</p><h2>世帯</h2>");
        try (var document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("ja");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("世帯主変更届");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            var bookmarks = new ArrayList<String>();
            catalog.getDocumentOutline().children().forEach(item -> bookmarks.add(item.getTitle()));
            assertThat(bookmarks).containsExactly("世帯主変更届", "届出人", "世帯");
        }
    }

    @Test
    void nothing_outside_the_page_is_fetched(@TempDir Path folder) throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            var style = Files.writeString(folder.resolve("secret.css"), "p { content: 'secret'; display: none }");
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            var pdf = Pdf.fromHtml("<link rel=stylesheet href='%s/a.css'><link rel=stylesheet href='%s'>"
                            .formatted(address, style.toUri())
                    + "<p style='background:url(%s/b.png)'>text<img src='%s/c.png' alt=c></p>"
                            .formatted(address, address));
            assertThat(text(pdf)).contains("text");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    private static byte[] page(String body) {
        return Pdf.fromHtml("<title>t</title><p>" + body + "</p>");
    }

    private static String copied(byte[] pdf) throws IOException {
        return text(pdf).replaceAll("[\\s\u3000]", "");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static byte[] glyphs(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            var font = resources.getFont(resources.getFontNames().iterator().next());
            return font.getFontDescriptor().getFontFile2().toByteArray();
        }
    }

    private static String characters(int from, int to) {
        var encoder = JIS_X_0213.newEncoder();
        return IntStream.rangeClosed(from, to)
                .filter(Character::isDefined)
                .filter(code -> !Character.isWhitespace(code) && !Character.isSpaceChar(code))
                .filter(code -> Character.getType(code) != Character.SURROGATE
                        && Character.getType(code) != Character.FORMAT
                        && Character.getType(code) != Character.NON_SPACING_MARK
                        && Character.getType(code) != Character.PRIVATE_USE)
                .mapToObj(Character::toString)
                .filter(encoder::canEncode)
                .collect(Collectors.joining());
    }
}
