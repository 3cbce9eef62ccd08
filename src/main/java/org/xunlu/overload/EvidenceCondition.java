package org.xunlu.overload;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a record of an off-site point has to meet before it may be evidence (行政处罚法 2021 Art. 41, JJG 907, local rules on
 * announcement). The two reviews by people come after these.
 */
public enum EvidenceCondition {
    /** The instrument's verification 检定 covers the day. */
    VERIFIED,
    /** The place passed legal review 法制审核. */
    LEGAL_REVIEW,
    /** The place passed technical review 技术审核. */
    TECHNICAL_REVIEW,
    /** The location was announced long enough before. */
    ANNOUNCED,
    /** Signs are recorded as standing. */
    SIGNED,
    /** The accuracy class of the instrument is known. */
    ACCURACY_CLASS,
    /** The speed is one at which the instrument weighs right. */
    SPEED,
    /** No anomaly: alone, on one lane, moving steadily forward. */
    NO_ANOMALY,
    /** A plate was read at the front or the back, surely enough. */
    PLATE,
    /** Photos of front, side, rear and scene are held, with their hashes. */
    PHOTOS,
    /** A video is held or referred to. */
    VIDEO,
    /** No other record says something else under the same code. */
    UNCONTESTED;

    /** All bits set: nothing is known to be met. */
    public static final int UNJUDGED = -1;

    private int bit() {
        return 1 << ordinalNumber();
    }

    @SuppressWarnings("EnumOrdinal") // rows in the database hold these bits: new conditions come last
    private int ordinalNumber() {
        return ordinal();
    }

    /** Conditions as the number in which they are kept. */
    public static int bits(Set<EvidenceCondition> conditions) {
        return conditions.stream().mapToInt(EvidenceCondition::bit).reduce(0, (one, other) -> one | other);
    }

    /** The conditions in a kept number. */
    public static Set<EvidenceCondition> of(int bits) {
        EnumSet<EvidenceCondition> conditions = EnumSet.noneOf(EvidenceCondition.class);
        for (EvidenceCondition condition : values()) {
            if ((bits & condition.bit()) != 0) {
                conditions.add(condition);
            }
        }
        return conditions;
    }
}
