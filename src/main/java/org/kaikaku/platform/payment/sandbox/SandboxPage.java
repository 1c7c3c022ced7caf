package org.kaikaku.platform.payment.sandbox;

import org.springframework.web.util.HtmlUtils;

/** The provider's page, on which one pays without a card. Needs no script. */
final class SandboxPage {
    private SandboxPage() {}

    static String of(SandboxPayment payment) {
        return page(
                payment.open()
                        ? """
                          <p>%s</p><p><b>%,d 円</b></p>
                          <form method="post">
                          <fieldset><legend>支払い方法 / How to pay</legend>
                          <p><label><input type="radio" name="how" value="card" checked> カード / Card</label></p>
                          <p><label><input type="radio" name="how" value="qr"> QRコード / QR code</label></p>
                          <p><label><input type="radio" name="how" value="emoney"> 電子マネー / Electronic money</label></p></fieldset>
                          <p><button name="do" value="pay">支払う / Pay</button> <button name="do" value="stop">やめる / Stop</button></p></form>
                          """.formatted(HtmlUtils.htmlEscape(payment.description), payment.amount)
                        : """
                          <p>この支払いは終わっています。 This payment is over.</p><p><a href="%s">もどる / Back</a></p>%s
                          """.formatted(HtmlUtils.htmlEscape(payment.back.toString()), dispute(payment)));
    }

    /** What a cardholder does at the bank of the card. */
    private static String dispute(SandboxPayment payment) {
        return payment.captured() > payment.refunded() ? """
                  <form method="post"><p><button name="do" value="dispute">身に覚えがないと申し立てる(チャージバック) / Dispute it (chargeback)</button>
                  <button name="do" value="dispute-half">半分だけ申し立てる / Dispute half of it</button></p></form>
                  """ : "";
    }

    static String notFound() {
        return page("<p>この支払いはありません。 There is no such payment.</p>");
    }

    private static String page(String content) {
        return """
                <!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>見本の決済 / Sandbox payment</title></head><body><main><h1>見本の決済 / Sandbox payment</h1>
                <p>お金は動きません。 No money moves.</p>%s</main></body></html>
                """.formatted(content);
    }
}
