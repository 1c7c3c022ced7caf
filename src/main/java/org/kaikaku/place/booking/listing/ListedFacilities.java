package org.kaikaku.place.booking.listing;

import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.language.Reduced;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class ListedFacilities {
    private static final int SHOWN = 30;

    private final JdbcClient jdbc;

    ListedFacilities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same name at the same address is the same facility: what is read later holds. */
    void put(ListedFacility facility, Instant now) {
        jdbc.sql("""
                        insert into booking_listed (id, name, kana, address, phone, hours, features, latitude, longitude, source, taken_at)
                        values (:id, :name, :kana, :address, :phone, :hours, :features, :latitude, :longitude, :source, :now)
                        on conflict (name, address) do update
                           set kana = excluded.kana, phone = excluded.phone, hours = excluded.hours, features = excluded.features,
                               latitude = excluded.latitude, longitude = excluded.longitude, source = excluded.source,
                               taken_at = excluded.taken_at
                        """)
                .param("id", UUID.randomUUID())
                .param("name", facility.name())
                .param("kana", facility.kana())
                .param("address", facility.address())
                .param("phone", facility.phone())
                .param("hours", facility.hours())
                .param("features", facility.features())
                .param("latitude", facility.latitude())
                .param("longitude", facility.longitude())
                .param("source", facility.source())
                .param("now", Timestamp.from(now))
                .update();
    }

    public int count() {
        return jdbc.sql("select count(*) from booking_listed")
                .query(Integer.class)
                .single();
    }

    /** By name, reading or address; without words those that are first. None where one facility was chosen. */
    public List<ListedFacility> search(String words, String facility) {
        if (!facility.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select * from booking_listed
                         where position(lower(:words) in lower(name)) > 0 or position(:words in address) > 0
                            or (:kana <> '' and position(:kana in translate(kana, 'ァィゥェォッャュョヮヂヅー・ 　', 'アイウエオツヤユヨワジズ')) > 0)
                         order by kana, name limit :most
                        """)
                .param("words", Normalizer.normalize(words, Normalizer.Form.NFKC))
                .param("kana", Reduced.kana(words))
                .param("most", SHOWN)
                .query((row, _) -> new ListedFacility(
                        row.getString("name"),
                        row.getString("kana"),
                        row.getString("address"),
                        row.getString("phone"),
                        row.getString("hours"),
                        row.getString("features"),
                        row.getBigDecimal("latitude"),
                        row.getBigDecimal("longitude"),
                        row.getString("source")))
                .list();
    }
}
