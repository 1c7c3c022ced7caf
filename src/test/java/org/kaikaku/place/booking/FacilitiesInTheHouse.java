package org.kaikaku.place.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kaikaku.platform.city.release.CityOfItsFolder;
import org.kaikaku.platform.identity.Role;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What tests of facilities written in the house have in common: who writes, what is typed, and that the city is afterwards as before. */
abstract class FacilitiesInTheHouse extends RoomsOfTheCity {
    String chief = "";
    private Timestamp began = Timestamp.from(Instant.EPOCH);

    @BeforeEach
    void chief() {
        chief = staff(Role.CHIEF);
        began = Timestamp.from(Instant.now());
    }

    @AfterEach
    void what_was_published_never_was() {
        // A room that is booked keeps every other version from being published.
        jdbc.sql("delete from booking_use where room like 'room-%' and changed_at >= ?")
                .param(began)
                .update();
        CityOfItsFolder.again(began, jdbc, releases);
    }

    /** The version that a form begins with. */
    String read(String path) throws Exception {
        var matcher = Pattern.compile("name=\"read\" value=\"(\\d+-\\d+)\"").matcher(reads(path, chief));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    static MockHttpServletRequestBuilder room(
            MockHttpServletRequestBuilder request, String name, String read, String from, String until) {
        return request.param("read", read)
                .param("name-ja", name)
                .param("name-easy", name.isEmpty() ? "" : name.equals("部屋") ? name : "へや " + name.replace("改", ""))
                .param("name-en", name)
                .param("people", "５")
                .param("purpose", "music")
                .param("key-0", "")
                .param("from-0", from)
                .param("until-0", until)
                .param("yen-0", "1200")
                .param("ahead", "30")
                .param("lock", "NONE");
    }

    static MockHttpServletRequestBuilder facility(MockHttpServletRequestBuilder request, String read, String phone) {
        for (var field : new String[] {"name", "about", "address"}) {
            var ja = switch (field) {
                case "name" -> "音楽スタジオ";
                case "about" -> "防音のスタジオが2つあります。";
                default -> "未来市本町2番";
            };
            var easy = switch (field) {
                case "name" -> "音楽《おんがく》スタジオ";
                case "about" -> "音《おと》を だして いい 部屋《へや》です。";
                default -> "未来市《みらいし》 本町《ほんちょう》 2";
            };
            request.param(field + "-ja", ja).param(field + "-easy", easy).param(field + "-en", "Studios");
        }
        return request.param("read", read)
                .param("phone", phone)
                .param("feature", "wheelchair", "lift")
                .param("closed", "wednesday")
                .param("thing-key-0", "drums")
                .param("thing-0-ja", "ドラムセット")
                .param("thing-0-easy", "ドラム")
                .param("thing-0-en", "Drum kit")
                .param("stock-0", "1")
                .param("yen-0", "500")
                .param("thing-key-1", "amplifier")
                .param("thing-1-ja", "アンプ")
                .param("thing-1-easy", "アンプ")
                .param("thing-1-en", "Amplifier")
                .param("stock-1", "4")
                .param("yen-1", "200");
    }
}
