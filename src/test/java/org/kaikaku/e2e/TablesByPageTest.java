package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;

/** Tables in a browser: one of the city's goes out to everybody; those of the whole country come to help in a field. */
class TablesByPageTest extends Journey {
    private static final String AED = """
            都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,住所,方書,緯度,経度,設置位置,電話番号,内線番号,法人番号,団体名,利用可能曜日,開始時間,終了時間,利用可能日時特記事項,小児対応設備の有無,URL,備考
            992011,1,,未来市,市役所,シヤクシヨ,未来市中央一丁目1番1号,,34.8666,138.3231,1階ロビー,00-0000-0000,,,,月火水木金,8:30,17:15,,有,,
            992011,2,,未来市,緑ヶ丘公民館,ミドリガオカコウミンカン,未来市緑ヶ丘二丁目3番4号,,遠い,138.3290,玄関,00-0000-0002,,,,毎日,9:00,21:00,,無,,
            992011,3,,未来市,総合体育館,ソウゴウタイイクカン,未来市浜町5番6号,"別館
            二階",34.8581,138.3041,事務室,00-0000-0003,,,,毎日,9:00,21:00,,有,https://www.example.jp/taiikukan,
            """;

    @Test
    void a_table_with_a_wrong_row_is_mended_published_read_by_anybody_and_taken_as_a_file() {
        var name = "aed-" + UUID.randomUUID().toString().substring(0, 8);
        var clerk = atDesk();
        clerk.open("/sign-in");
        clerk.signIn(administrator(), PASSWORD);
        taken(clerk, AED);
        assertThat(clerk.text()).contains("使える行 2、使えない行 1", "緯度・経度として読めません", "遠い");
        clerk.find("#name").fill(name);
        clerk.press("#publish");
        assertThat(clerk.text()).contains("まだ公開していません");
        clerk.press("form[action$='/removal'] button");
        assertThat(clerk.told()).contains("公開前の表を消しました");

        taken(clerk, AED.replace("遠い", "34.8720"));
        assertThat(clerk.text()).contains("使える行 3、使えない行 0");
        clerk.find("#name").fill(name);
        clerk.press("#publish");
        assertThat(clerk.told()).contains("公開しました");

        var anybody = withTelephone();
        anybody.open("/open-data");
        anybody.press("a[href='/open-data/" + name + "']");
        assertThat(anybody.text()).contains("緑ヶ丘公民館", "総合体育館", "CC BY 4.0");
        anybody.find("#q").fill("体育館");
        anybody.press("form[role=search] button");
        assertThat(anybody.text()).contains("総合体育館").doesNotContain("緑ヶ丘公民館");
        var file = new String(anybody.file("/open-data/" + name + "/data.csv").body(), StandardCharsets.UTF_8);
        assertThat(file).startsWith("\uFEFF都道府県コード又は市区町村コード,NO").contains("34.8720");
    }

    private static void taken(Visitor clerk, String table) {
        clerk.open("/staff/open-data");
        clerk.find("#file")
                .setInputFiles(new FilePayload("992011_aed.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        clerk.press("button[formaction='/staff/open-data/drafts']");
        assertThat(clerk.path()).startsWith("/staff/open-data/drafts/");
    }

    @Test
    void a_postal_code_begins_the_address() {
        var newcomer = withTelephone();
        asked(newcomer, "moving-in", newcomerTells(), newcomer(), "[data-postal]");
        var address = newcomer.find("[data-address] > input").first();
        newcomer.find("[data-postal]").first().fill("154-0024");
        newcomer.until(() -> address.inputValue().equals("東京都世田谷区三軒茶屋"));
        newcomer.find("[data-postal]").first().fill("798-0010");
        newcomer.until(() -> newcomer.find("[data-address] input[type=radio]").count() == 2);
        assertThat(address.inputValue()).isEqualTo("東京都世田谷区三軒茶屋");
        newcomer.find("[data-address] input[type=radio]").last().check();
        newcomer.until(() -> address.inputValue().equals("愛媛県宇和島市藤江"));
        newcomer.find("[data-postal]").first().fill("000-0000");
        newcomer.until(() -> newcomer.text().contains("この郵便番号は見つかりません"));
        assertThat(address.inputValue()).isEqualTo("愛媛県宇和島市藤江");
        newcomer.find("[data-postal]").first().fill("");

        Walk.answer(newcomer, newcomerTells());
        assertThat(newcomer.text()).contains("愛媛県宇和島市藤江");
    }

    @Test
    void without_scripts_a_button_begins_the_address() {
        var newcomer = withoutScripts();
        asked(newcomer, "moving-in", newcomerTells(), newcomer(), "[data-postal]");
        newcomer.find("[data-postal]").first().fill("１５４００２４");
        newcomer.press("[data-address] button[name=fill]");
        assertThat(newcomer.find("[data-address] > input").first().inputValue()).isEqualTo("東京都世田谷区三軒茶屋");
    }

    @Test
    void a_bank_is_chosen_from_those_that_may_be_meant() {
        var hanako = withTelephone();
        asked(hanako, "bereavement", Family.hanakoTells(), hanako(), "[data-format=BANK]");
        hanako.find("[data-format=BANK]").fill("三菱");
        hanako.find("[data-format=BRANCH]").fill("本店");
        hanako.find("[data-format=ACCOUNT]").fill("１２３");
        hanako.find("input[name='bank.kind']").first().check();
        hanako.find("[name='bank.holder']").fill("ミライ ハナコ");
        hanako.press("main form:has(input[name=asked]) .actions button");
        assertThat(hanako.text()).contains("このうちのどれでしょうか", "三菱ＵＦＪ（0005）");
        hanako.find("input[name='bank.name.choice']").first().check();
        goOn(hanako);
        Walk.answer(hanako, Family.hanakoTells());
        assertThat(hanako.text()).contains("三菱ＵＦＪ（0005）", "本店（001）", "0000123");
    }

    /** Answers until that is asked. */
    private static void asked(Visitor visitor, String event, Told told, String login, String field) {
        Walk.begin(visitor, event);
        for (int screens = 0; visitor.find(field).count() == 0; screens++) {
            assertThat(screens).as("an end of the questions").isLessThan(60);
            if (visitor.find("main input[name=asked]").count() == 0) {
                assertThat(visitor.path()).as(visitor::text).startsWith("/interviews/");
                visitor.press(".verdict .button--big");
                visitor.signIn(login, PASSWORD);
                Walk.saysWhose(visitor);
            } else {
                told.fill(visitor.page());
                goOn(visitor);
            }
        }
        visitor.open(visitor.path());
    }

    /** Other journeys look at all these pages. */
    private static void goOn(Visitor visitor) {
        visitor.page()
                .waitForResponse(
                        answer -> answer.request().isNavigationRequest() && answer.status() == 200,
                        () -> visitor.find("main form:has(input[name=asked]) .actions button")
                                .first()
                                .click());
        visitor.page().waitForLoadState();
    }

    private static Told newcomerTells() {
        return Told.nothing()
                .and("move.date", Family.DIED.toString())
                .and("move.whole_household", "yes")
                .and("household.moving_members", "1")
                .and("member[1].name", "新田 歩")
                .and("member[1].birth_date", "平成10年4月1日")
                .and("member[1].relation", "head")
                .and("member[1].insurance", "kokuho")
                .and("applicant.birth_date", "平成10年4月1日");
    }

    private String newcomer() {
        var login = UUID.randomUUID() + "@example.jp";
        accounts.open(false, login, "新田 歩", PASSWORD, null, List.of());
        return login;
    }

    private String administrator() {
        var number = "a" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(true, number, "広報 担当", PASSWORD, "shisei", List.of(new Assignment(Role.ADMINISTRATOR, "*")));
        return number;
    }
}
