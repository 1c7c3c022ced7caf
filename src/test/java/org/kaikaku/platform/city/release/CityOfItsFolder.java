package org.kaikaku.platform.city.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The city of all tests is that of its folder, which nobody can publish over newer versions. */
public final class CityOfItsFolder {
    private CityOfItsFolder() {}

    /** What a test published since never was. */
    public static void again(Timestamp began, JdbcClient jdbc, CityReleases releases) {
        jdbc.sql("delete from city_release where published_at >= ?")
                .param(began)
                .update();
        jdbc.sql("delete from city_file where published_at >= ?").param(began).update();
        assertThat(releases.published()).isTrue();
    }
}
