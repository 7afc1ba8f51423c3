package org.nadhir.agreement;

/// What a person of a party may do.
public enum Role {
    ANALYST("analyst"),
    APPROVER("approver"),
    DUTY_OFFICER("duty-officer"),
    AUDITOR("auditor"),
    ADMINISTRATOR("administrator");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
