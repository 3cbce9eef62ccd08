package org.xunlu.demo.county;

/**
 * A village of the national division list, without a place.
 *
 * @param code its code
 * @param name real name with its kind, e.g. 庙街社区居民委员会
 * @param townCode code of its township
 */
public record Village(String code, String name, String townCode) {
    /** The name without its kind, e.g. 庙街. */
    public String shortName() {
        return name.replaceAll("(社区)?(居民委员会|村民委员会|居委会|村委会)$", "").replaceAll("村$", "");
    }
}
