//! How far two spellings are apart.

/// Letters that have another form with a mark, folded to the bare letter: "josé" and "jose" are one name.
pub(super) fn without_marks(word: &str) -> String {
    word.chars()
        .map(|letter| match letter {
            'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
            'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => 'e',
            'í' | 'ì' | 'î' | 'ï' | 'ī' | 'ı' => 'i',
            'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ō' | 'ő' => 'o',
            'ú' | 'ù' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => 'u',
            'ç' | 'ć' | 'č' => 'c',
            'ñ' | 'ń' | 'ň' => 'n',
            'ś' | 'š' | 'ş' => 's',
            'ź' | 'ż' | 'ž' => 'z',
            'ł' => 'l',
            'ý' | 'ÿ' => 'y',
            'ğ' => 'g',
            'ř' => 'r',
            'đ' => 'd',
            other => other,
        })
        .collect()
}

/// The number of letters put in, left out, changed or swapped with their neighbour between two words.
pub(super) fn distance(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut two_above: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, against) in other.iter().enumerate() {
            let changed = above[column] + usize::from(letter != against);
            let mut fewest = changed.min(above[column + 1] + 1).min(current[column] + 1);
            if row > 0 && column > 0 && *letter == other[column - 1] && one[row - 1] == *against {
                fewest = fewest.min(two_above[column - 1] + 1);
            }
            current.push(fewest);
        }
        two_above = std::mem::replace(&mut above, current);
    }
    above[other.len()]
}

#[cfg(test)]
mod tests {
    use super::{distance, without_marks};

    #[test]
    fn counts_letters_that_differ() {
        for (one, other, wanted) in
            [("colin", "colin", 0), ("collin", "colin", 1), ("coiln", "colin", 1), ("clive", "colin", 3), ("", "ab", 2)]
        {
            assert_eq!(distance(one, other), wanted, "{one}, {other}");
        }
        assert_eq!(without_marks("josé"), "jose");
    }
}
