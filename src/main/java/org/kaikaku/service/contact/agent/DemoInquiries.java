package org.kaikaku.service.contact.agent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.demo.DemoPart;
import org.kaikaku.platform.demo.Past;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Language;
import org.kaikaku.service.contact.inquiry.GoOnWithInquiry;
import org.kaikaku.service.contact.inquiry.Inquiries;
import org.kaikaku.service.contact.inquiry.Inquiry;
import org.kaikaku.service.contact.inquiry.OpenInquiry;
import org.springframework.stereotype.Component;

/** What invented people asked in the last days, so that the agent's desk has something on it. Nobody's numbers: 0000 is given to nobody. */
@Component
class DemoInquiries implements DemoPart {
    private static final String DIVISION = "shimin";

    private static final List<Asked> ASKED = List.of(
            new Asked(
                    100,
                    "住民票を郵送で受け取るには何が要りますか。",
                    "田中 一美",
                    "",
                    "請求書、本人確認書類の写し、定額小為替、返信用封筒をお送りください。届いてから3日ほどで発送します。",
                    10),
            new Asked(98, "転入届に来られる曜日を知りたい。", "", "", "月曜から金曜の8時30分から17時15分までです。祝日と年末年始はお休みです。", 4),
            new Asked(75, "印鑑登録証が見つからない。再登録できますか。", "佐藤 実", "0000-11-1111", "本人確認書類をお持ちいただければ、その日に登録し直せます。", 8),
            new Asked(72, "マイナンバーカードの暗証番号を3回まちがえた。", "鈴木 和", "", "市民課の窓口で初期化できます。カードをお持ちください。予約すると待たずに済みます。", 6),
            new Asked(
                    54,
                    "亡くなった父の手続きは、どの順に回ればよいですか。",
                    "高橋 光",
                    "0000-22-2222",
                    "おくやみコーナーで、まとめてご案内します。3開庁日前までにご予約ください。",
                    30),
            new Asked(50, "外国の運転免許証は本人確認に使えますか。", "", "", "使えません。在留カードか旅券をお持ちください。", 200),
            new Asked(30, "引っ越しの前に転出届を出し忘れた。", "伊藤 薫", "0000-33-3333", null, 0),
            new Asked(27, "転出届の件で、もう一度電話しました。期限が心配です。", "伊藤 薫", "0000-33-3333", null, 0),
            new Asked(20, "戸籍の附票はコンビニで取れますか。", "渡辺 望", "", null, 0),
            new Asked(6, "昼休みの窓口は何番が開いていますか。", "", "", null, 0),
            new Asked(3, "子どもの名前の読み方を変えたい。", "山本 葵", "0000-44-4444", null, 0));

    private final OpenInquiry openInquiry;
    private final GoOnWithInquiry goOn;
    private final Inquiries inquiries;
    private final AnswerTemplates templates;
    private final Clock clock;

    DemoInquiries(
            OpenInquiry openInquiry,
            GoOnWithInquiry goOn,
            Inquiries inquiries,
            AnswerTemplates templates,
            Clock clock) {
        this.openInquiry = openInquiry;
        this.goOn = goOn;
        this.inquiries = inquiries;
        this.templates = templates;
        this.clock = clock;
    }

    /** @param hoursAgo when it came in; @param answer null while it is open; @param minutes until it was answered */
    private record Asked(
            int hoursAgo,
            String text,
            String name,
            String reach,
            @Nullable String answer,
            int minutes) {}

    @Override
    public int order() {
        return 47;
    }

    @Override
    public String name() {
        return "問い合わせ inquiries";
    }

    @Override
    public boolean present() {
        return !inquiries.in(List.of(DIVISION)).isEmpty();
    }

    @Override
    public void fill(BiConsumer<Integer, Integer> progress) {
        var agent = new Actor(UUID.randomUUID(), true, "相川 結", null, DIVISION, List.of());
        var now = clock.instant();
        for (int i = 0; i < ASKED.size(); i++) {
            take(ASKED.get(i), now, agent);
            progress.accept(i + 1, ASKED.size());
        }
        template("開庁時間", "月曜から金曜の8時30分から17時15分までです。祝日と12月29日から1月3日まではお休みです。", agent, now);
        template("本人確認書類", "運転免許証、マイナンバーカード、旅券、在留カードのどれか1点をお持ちください。ないときは、保険証と年金手帳など2点です。", agent, now);
        template("折り返し", "担当の者が確かめて、折り返しご連絡します。", agent, now);
    }

    private void take(Asked asked, Instant now, Actor agent) {
        var came = now.minus(Duration.ofHours(asked.hoursAgo()));
        var by = asked.hoursAgo() % 3 == 0 ? Inquiry.Channel.PHONE : Inquiry.Channel.MAIL;
        boolean callBack = asked.answer() == null && !asked.reach().isEmpty();
        var id = Past.at(
                came,
                () -> openInquiry.byStaff(
                        new OpenInquiry.Asked(
                                by, asked.text(), "", asked.name(), asked.reach(), callBack, Language.JA, null),
                        DIVISION,
                        agent));
        var answer = asked.answer();
        if (answer != null && inquiries.find(id).orElseThrow() instanceof Inquiry.Open open) {
            Past.at(came.plus(Duration.ofMinutes(asked.minutes())), () -> goOn.answer(open, answer, true, agent));
        }
    }

    private void template(String title, String text, Actor agent, Instant at) {
        templates.add(UUID.randomUUID(), DIVISION, title, text, agent.name(), at);
    }
}
