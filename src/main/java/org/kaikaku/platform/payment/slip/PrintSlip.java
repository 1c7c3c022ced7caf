package org.kaikaku.platform.payment.slip;

import java.util.Base64;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.document.Pdf;
import org.kaikaku.platform.document.QrCode;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.charge.Charge;
import org.kaikaku.platform.payment.notice.NoticeFormats;
import org.kaikaku.platform.payment.online.OwnAddress;
import org.kaikaku.platform.web.Page;
import org.kaikaku.platform.web.Site;
import org.kaikaku.platform.web.Texts;
import org.springframework.stereotype.Service;
import org.springframework.web.util.HtmlUtils;

/**
 * Prints a payment slip (納付書): what for, how much, by when, a QR code of the page where it is paid, and the number for the counter. It has no
 * code of the local-tax system (eL-QR): that is given out by it, for what it collects.
 */
@Service
class PrintSlip {
    private static final int SCALE = 6;

    private final Texts texts;
    private final Site.Source site;
    private final OwnAddress address;
    private final NoticeFormats banks;

    PrintSlip(Texts texts, Site.Source site, OwnAddress address, NoticeFormats banks) {
        this.texts = texts;
        this.site = site;
        this.address = address;
        this.banks = banks;
    }

    byte[] print(Charge.Core charge, Language language) {
        var page = address.of(charge.page()).toString();
        var picture = Base64.getEncoder().encodeToString(QrCode.of(page).png(SCALE));
        return Pdf.fromHtml("""
                <html lang="%1$s"><head><title>%2$s</title><style>
                @page { size: A5 landscape; margin: 12mm } body { font-size: 10pt } h1 { font-size: 16pt; margin: 0 0 4mm }
                th { text-align: left; padding: 1mm 6mm 1mm 0; font-weight: normal; white-space: nowrap } td { padding: 1mm 0 }
                .big { font-size: 15pt; font-weight: bold } .code { float: right; width: 46mm; text-align: center; font-size: 8pt }
                .code img { width: 42mm }
                </style></head><body><div class="code"><img src="data:image/png;base64,%3$s" alt="%4$s"/><p>%5$s</p></div>
                <h1>%2$s</h1><table>%6$s</table><p>%7$s</p>%9$s<p>%8$s</p></body></html>
                """.formatted(
                        language.tag(),
                        say(language, "slip.title"),
                        picture,
                        say(language, "slip.page"),
                        say(language, "slip.qr"),
                        rows(charge, language),
                        say(language, "slip.counter"),
                        HtmlUtils.htmlEscape(page),
                        banks.any() ? "<p>" + say(language, "slip.bank", digits(charge)) + "</p>" : ""));
    }

    /** As a bank types it and tells it: the check digit included. */
    private static String digits(Charge.Core charge) {
        return charge.shown().replaceAll("[^0-9]", "");
    }

    private String rows(Charge.Core charge, Language language) {
        return row(language, "charge.number", "<span class=\"big\">" + charge.shown() + "</span>")
                + row(language, "charge.what", plain(charge.words(), language))
                + row(
                        language,
                        "amount",
                        "<span class=\"big\">" + say(language, "yen", Page.count(charge.amount())) + "</span>")
                + row(language, "charge.due", HtmlUtils.htmlEscape(Ruby.plain(Wareki.format(charge.due(), language))))
                + row(
                        language,
                        "pay.office",
                        plain(site.site().name(), language) + " " + plain(site.office(charge.division()), language));
    }

    private String row(Language language, String key, String cell) {
        return "<tr><th scope=\"row\">" + say(language, key) + "</th><td>" + cell + "</td></tr>";
    }

    private String say(Language language, String key, Object... args) {
        return HtmlUtils.htmlEscape(Ruby.plain(texts.say(language, "payment." + key, args)));
    }

    private static String plain(Text text, Language language) {
        return HtmlUtils.htmlEscape(Ruby.plain(text.in(language)));
    }
}
