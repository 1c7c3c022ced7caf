package org.kaikaku.platform.staffing.grant;

import org.kaikaku.platform.identity.Roles;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Site;
import org.kaikaku.platform.web.Texts;
import org.springframework.stereotype.Component;

/** A role and a division by their names. */
@Component
public class RoleWords {
    private final Roles roles;
    private final Site.Source site;
    private final Texts texts;

    RoleWords(Roles roles, Site.Source site, Texts texts) {
        this.roles = roles;
        this.site = site;
        this.texts = texts;
    }

    public Text role(String key) {
        return roles.current().role(key).name();
    }

    public Text division(String key) {
        return key.equals("*") ? texts.get("staffing.everywhere") : site.office(key);
    }

    public Text said(String role, String division) {
        var what = role(role);
        var where = division(division);
        return new Text(where.ja() + "の" + what.ja(), where.easy() + "の " + what.easy(), what.en() + ", " + where.en());
    }
}
