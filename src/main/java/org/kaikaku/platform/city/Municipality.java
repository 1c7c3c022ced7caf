package org.kaikaku.platform.city;

import org.kaikaku.platform.language.Text;

/** The city itself. */
public record Municipality(
        MunicipalityCode code, Text name, String kana, String mayor, String phone, String postal, Text address) {}
