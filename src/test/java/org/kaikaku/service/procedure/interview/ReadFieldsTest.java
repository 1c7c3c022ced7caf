package org.kaikaku.service.procedure.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.springframework.beans.factory.annotation.Autowired;

/** What Mirai's files ask, read with the tables that come with the house. */
@HouseTest
class ReadFieldsTest {
    @Autowired
    ReadFields read;

    @Autowired
    Catalogues catalogues;

    @Test
    void a_postal_code_begins_an_address_and_keeps_the_house_number() {
        var filled = asked("move.new_address", "154-0024", "");
        assertThat(filled.key()).isEqualTo("procedure.postal.filled");
        assertThat(help(filled).value()).isEqualTo("東京都世田谷区三軒茶屋");
        assertThat(help(filled).asked()).isTrue();

        assertThat(help(asked("move.new_address", "１５４００２４", "2-11-22 けやき荘")).value())
                .isEqualTo("東京都世田谷区三軒茶屋2-11-22 けやき荘");
        assertThat(help(asked("move.new_address", "154-0024", "福島県いわき市平")).value())
                .isEqualTo("東京都世田谷区三軒茶屋");
        assertThat(help(asked("move.new_address", "154-0024", "未来市緑ヶ丘一丁目1番1号")).value())
                .isEqualTo("東京都世田谷区三軒茶屋");
    }

    @Test
    void several_towns_are_offered_and_the_chosen_one_is_filled_in() {
        var several = asked("move.new_address", "798-0010", "");
        assertThat(several.key()).isEqualTo("procedure.postal.several");
        assertThat(help(several).choices()).containsExactly("愛媛県宇和島市北新町", "愛媛県宇和島市藤江");

        var chosen = read(
                "move.new_address",
                Map.of(
                        "fill", "move.new_address",
                        "move.new_address.postal", "798-0010",
                        "move.new_address.choice", "愛媛県宇和島市藤江",
                        "move.new_address", ""));
        assertThat(help(problem(chosen, "move.new_address")).value()).isEqualTo("愛媛県宇和島市藤江");
    }

    @Test
    void an_unknown_postal_code_says_so_and_an_address_that_has_begun_goes_on() {
        assertThat(asked("move.new_address", "000-0000", "").key()).isEqualTo("procedure.postal.unknown");
        var done = read(
                "move.new_address",
                Map.of(
                        "fill", "move.new_address",
                        "move.new_address.postal", "154-0024",
                        "move.new_address", "東京都世田谷区三軒茶屋2-11-22"));
        assertThat(done.problems()).isEmpty();
        assertThat(said(done, "move.new_address")).isEqualTo("東京都世田谷区三軒茶屋2-11-22");
    }

    @Test
    void a_bank_and_its_branch_are_those_of_the_table_and_an_account_has_seven_figures() {
        var all = read(
                "bank.name,bank.branch,bank.number",
                Map.of("bank.name", "みずほ銀行", "bank.branch", "うえの支店", "bank.number", "１２-３４５６"));
        assertThat(all.problems()).isEmpty();
        assertThat(said(all, "bank.name")).isEqualTo("みずほ（0001）");
        assertThat(said(all, "bank.branch")).isEqualTo("上野（107）");
        assertThat(said(all, "bank.number")).isEqualTo("0123456");

        var wrong = read(
                "bank.name,bank.branch,bank.number",
                Map.of("bank.name", "三菱", "bank.branch", "本店", "bank.number", "12345678"));
        assertThat(help(problem(wrong, "bank.name")).choices()).containsExactly("三菱ＵＦＪ（0005）", "三菱ＵＦＪ信託（0288）");
        assertThat(problem(wrong, "bank.number").key()).isEqualTo("procedure.problem.long");

        var letters = read("bank.number", Map.of("bank.number", "12a"));
        assertThat(problem(letters, "bank.number").key()).isEqualTo("procedure.problem.account");
    }

    @Test
    void what_the_table_does_not_have_stays_as_it_was_typed_where_the_person_says_so() {
        var unknown = read("bank.name", Map.of("bank.name", "まぼろし銀行"));
        assertThat(problem(unknown, "bank.name").key()).isEqualTo("procedure.problem.bank-unknown");
        assertThat(help(problem(unknown, "bank.name")).keep()).isTrue();

        var kept = read(
                "bank.name,bank.branch", Map.of("bank.name", "まぼろし銀行", "bank.name.keep", "1", "bank.branch", "本店"));
        assertThat(kept.problems()).isEmpty();
        assertThat(said(kept, "bank.branch")).isEqualTo("本店");
    }

    private Reading.Problem asked(String fact, String code, String typed) {
        return problem(read(fact, Map.of("fill", fact, fact + ".postal", code, fact, typed)), fact);
    }

    private Reading read(String facts, Map<String, String> fields) {
        var dictionary = catalogues.current().facts();
        var asked = List.of(facts.split(",")).stream()
                .map(fact -> new Question.Asked(
                        FactRef.of(fact), dictionary.fact(fact).orElseThrow(), Set.of()))
                .toList();
        var question = new Question("test", 0, Text.same("test"), false, asked);
        var typed = new HashMap<>(fields);
        return read.read(question, name -> Optional.ofNullable(typed.get(name)), LocalDate.of(2026, 11, 28));
    }

    private static Object said(Reading reading, String fact) {
        return ((Answer.Known) Objects.requireNonNull(reading.said().get(FactRef.of(fact)))).value();
    }

    private static Reading.Problem problem(Reading reading, String fact) {
        return Objects.requireNonNull(reading.problems().get(FactRef.of(fact)));
    }

    private static Reading.Help help(Reading.Problem problem) {
        return Objects.requireNonNull(problem.help());
    }
}
