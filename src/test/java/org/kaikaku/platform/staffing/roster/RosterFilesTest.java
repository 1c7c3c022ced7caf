package org.kaikaku.platform.staffing.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.staffing.WorkInHand;
import org.springframework.beans.factory.annotation.Autowired;

/** The file and its pages. */
class RosterFilesTest extends OfficeOfRosters {
    @Autowired
    WorkInHand work;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "種別,職員番号,氏名,所属,役割,発令日\n",
                "種別,職員番号,氏名,所属,役割\n入庁,x,y,z,w\n",
                "種別,種別,職員番号,氏名,所属,役割,発令日\n入庁,入庁,x,y,z,w,v\n",
                "種別,職員番号,氏名,所属,役割,発令日\n\"入庁,x,y,z,w,v\n"
            })
    void a_file_that_cannot_be_read_says_why(String file) throws Exception {
        var answer = uploads(file.getBytes(UTF_8), administrator);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("<a href=\"#file\"");
    }

    @Test
    void what_is_neither_utf_8_nor_cp932_is_no_text() throws Exception {
        var answer = uploads(new byte[] {(byte) 0x81, (byte) 0xFF, 0, (byte) 0xFD}, administrator);

        assertThat(text(answer)).contains("文字コードがUTF-8でもシフトJISでもありません");
    }

    @Test
    void who_keeps_the_roles_of_one_division_only_does_not_see_the_files() throws Exception {
        var at = reads(HEAD + "退職," + clerk + ",,,," + today().plusDays(1) + "\n", UTF_8);
        var local = staff("課の 管理", Role.ADMINISTRATOR, "shimin");

        assertThat(opens("/staff/rosters", local).getStatus()).isEqualTo(403);
        assertThat(opens(at, local).getStatus()).isEqualTo(403);
        assertThat(uploads(HEAD.getBytes(UTF_8), local).getStatus()).isEqualTo(403);
        assertThat(opens("/staff/rosters/" + UUID.randomUUID(), administrator).getStatus())
                .isEqualTo(404);
        assertThat(work.count(List.of(account(clerk)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "easy", "en"})
    void every_page_has_every_language(String language) throws Exception {
        var at = reads(
                HEAD + "退職," + clerk + ",,,," + today().plusDays(1) + "\n入庁," + number() + ",新田,shimin,担当," + today()
                        + "\n入庁,,,,,\n",
                UTF_8);
        for (var path : List.of("/staff/rosters", at)) {
            assertThat(opens(path + "?lang=" + language, administrator).getStatus())
                    .isEqualTo(200);
        }
        applies(at, "異動");
        assertThat(opens(at + "?lang=" + language, administrator).getStatus()).isEqualTo(200);
        assertThat(sends(at + "/slips?lang=" + language, administrator).getStatus())
                .isEqualTo(200);
    }
}
