package org.kaikaku.service.contact.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalDataTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "090-1234-5678に電話して|[number]に電話して",
                "０９０１２３４５６７８です|[number]です",
                "口座は1234567、郵便番号123-4567|口座は[number]、郵便番号[number]",
                "hanako.mirai+x@example.jp へ|[mail] へ",
                "未来花子ですが、花子の件で|[name]ですが、[name]の件で",
                "国保は3日前に届けました|国保は3日前に届けました"
            })
    void numbers_mails_and_known_names_are_masked(String asked, String sent) {
        assertThat(PersonalData.masked(asked, List.of("未来 花子"))).isEqualTo(sent);
    }

    @Test
    void a_name_of_one_letter_masks_nothing_alone() {
        assertThat(PersonalData.masked("林の中の森さん", List.of("林 一"))).isEqualTo("林の中の森さん");
    }
}
