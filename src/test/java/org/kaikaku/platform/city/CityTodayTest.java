package org.kaikaku.platform.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class CityTodayTest {
    @Autowired
    CityToday today;

    @Test
    void what_pages_ask_for_often_is_read_once() {
        var reads = new AtomicInteger();
        var kept = today.keeps(
                (files, _) -> {
                    reads.incrementAndGet();
                    return files.find("city.yaml").map(CityFile::path);
                },
                "");
        assertThat(kept.get()).isEqualTo("city.yaml").isEqualTo(kept.get());
        assertThat(reads.get()).isOne();
    }

    @Test
    void where_the_city_says_nothing_what_is_usual_holds() {
        assertThat(today.keeps((files, _) -> files.find("nothing.yaml").map(CityFile::path), "usual")
                        .get())
                .isEqualTo("usual");
    }
}
