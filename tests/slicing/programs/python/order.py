def sorted_words(text, first):
    words = text.split()

    def rank(word):
        vowels = sum(letter in "aeiou" for letter in word)
        return (word != first, -vowels, word)

    words.sort(key=rank)
    if (count := len(words)) > 3:
        words = words[:3] + [f"and {count - 3} more"]
    return words


# tests
assert sorted_words("pear apple fig", "fig") == ["fig", "apple", "pear"]
assert sorted_words("a b c d e", "d") == ["d", "a", "e", "and 2 more"]
