package org.kaikaku.platform.identity.oidc;

import org.kaikaku.platform.language.Text;

/** @param there where the person signs out at the provider */
public record SignedOutView(String there, Text whose) {}
