package org.kaikaku.platform.register.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class FillRegisterTest {
    @Autowired
    Register register;

    @Autowired
    FillRegister part;

    @Test
    void a_new_house_has_its_residents_after_the_first_start() {
        assertThat(part.present()).isTrue();
        assertThat(register.size()).isGreaterThanOrEqualTo(20_060);
        assertThat(register.person(DemoPeople.MIRAI_ICHIRO)).map(Resident::name).contains("未来 一郎");
    }
}
