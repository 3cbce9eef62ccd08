package org.xunlu.overload;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The pictures a point takes of a vehicle (车头全车, 车头号牌, 车尾全车, 车尾号牌, 侧面, 全景, 视频). */
public enum MediaKind {
    FRONT("车头全车", "车头"),
    FRONT_PLATE("车头号牌", "前牌"),
    REAR("车尾全车", "车尾"),
    REAR_PLATE("车尾号牌", "后牌"),
    SIDE("侧面", "侧面1"),
    SIDE_2("侧面2", "侧面二"),
    SCENE("全景", "场景"),
    VIDEO("视频", "视频1"),
    VIDEO_2("视频2", "视频二");

    @SuppressWarnings("ImmutableEnumChecker") // a List.of
    private final List<String> chinese;

    MediaKind(String... chinese) {
        this.chinese = List.of(chinese);
    }

    /** The kind with this name, English or Chinese. */
    public static Optional<MediaKind> find(String name) {
        String plain = name.strip();
        for (MediaKind kind : values()) {
            if (kind.name().equals(plain.toUpperCase(Locale.ROOT)) || kind.chinese.contains(plain)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether it moves; videos stay at the point and are only referred to. */
    public boolean video() {
        return this == VIDEO || this == VIDEO_2;
    }
}
