//! Maps and sets in the order of their keys, kept as sorted lists.
//!
//! The standard library's trees are faster with millions of keys. A catalogue has hundreds, and in the browser each
//! type of tree costs 4 kB of code, a sorted list a tenth of that.

use std::borrow::Borrow;

use serde::{Serialize, Serializer};

/// Values by key, in the order of the keys.
///
/// ```
/// use resultaatwijzer_core::value::ordered::Map;
/// let map: Map<&str, u32> = [("b", 2), ("a", 1)].into_iter().collect();
/// assert_eq!(map.keys().copied().collect::<Vec<_>>(), ["a", "b"]);
/// assert_eq!((map.get("b"), map.get("c")), (Some(&2), None));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map<K, V>(
    // INVARIANT (sorted keys): each key is less than the next. Upheld by `Map::insert`.
    Vec<(K, V)>,
);

/// Items in their order, each once.
///
/// ```
/// use resultaatwijzer_core::value::ordered::Set;
/// let mut set: Set<u32> = [3, 1].into_iter().collect();
/// assert_eq!((set.insert(2), set.insert(3)), (true, false)); // 3 was in it
/// assert_eq!(set.iter().copied().collect::<Vec<_>>(), [1, 2, 3]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set<T>(Map<T, ()>);

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self(Map::default())
    }
}

impl<K: Ord, V> Map<K, V> {
    /// Puts a value at a key. Returns the value that was there before.
    ///
    /// ```
    /// use resultaatwijzer_core::value::ordered::Map;
    /// let mut map = Map::default();
    /// assert_eq!((map.insert("a", 1), map.insert("a", 2)), (None, Some(1)));
    /// assert_eq!(map.get("a"), Some(&2));
    /// ```
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        // Most input is in order, so that its keys go at the end without a search.
        let place = match self.0.last() {
            Some((last, _)) if *last < key => Err(self.0.len()),
            _ => self.place(&key),
        };
        match place {
            Ok(place) => self.0.get_mut(place).map(|(_, old)| std::mem::replace(old, value)),
            Err(place) => {
                self.0.insert(place, (key, value));
                None
            }
        }
    }

    fn place<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.0.binary_search_by(|(other, _)| other.borrow().cmp(key))
    }

    /// The value at a key.
    #[must_use]
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.entry(key).map(|(_, value)| value)
    }

    /// The key as it is kept, and its value.
    #[must_use]
    pub fn entry<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&(K, V)>
    where
        K: Borrow<Q>,
    {
        self.place(key).ok().and_then(|place| self.0.get(place))
    }

    /// The value at a key. When there was none, a default value is inserted first.
    ///
    /// ```
    /// use resultaatwijzer_core::value::ordered::Map;
    /// let mut map: Map<&str, Vec<u32>> = Map::default();
    /// for (key, value) in [("b", 1), ("a", 2), ("b", 3)] {
    ///     map.or_default(key).unwrap().push(value);
    /// }
    /// assert_eq!(map.iter().collect::<Vec<_>>(), [(&"a", &vec![2]), (&"b", &vec![1, 3])]);
    /// ```
    pub fn or_default(&mut self, key: K) -> Option<&mut V>
    where
        V: Default,
    {
        let place = match self.place(&key) {
            Ok(place) => place,
            Err(place) => {
                self.0.insert(place, (key, V::default()));
                place
            }
        };
        self.0.get_mut(place).map(|(_, value)| value)
    }

    /// Whether there is a value at a key.
    #[must_use]
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.place(key).is_ok()
    }
}

impl<K, V> Map<K, V> {
    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many keys there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The keys with their values.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> + Clone {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// The keys.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> + Clone {
        self.0.iter().map(|(key, _)| key)
    }

    /// The values, in the order of their keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + Clone {
        self.0.iter().map(|(_, value)| value)
    }
}

impl<T: Ord> Set<T> {
    /// Inserts an item. Returns whether it was new.
    pub fn insert(&mut self, thing: T) -> bool {
        self.0.insert(thing, ()).is_none()
    }

    /// The item as it is stored.
    #[must_use]
    pub fn get<Q: Ord + ?Sized>(&self, thing: &Q) -> Option<&T>
    where
        T: Borrow<Q>,
    {
        self.0.entry(thing).map(|(kept, ())| kept)
    }

    /// Whether the set has this item.
    #[must_use]
    pub fn contains<Q: Ord + ?Sized>(&self, thing: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.0.contains_key(thing)
    }
}

impl<T> Set<T> {
    /// How many items there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The items in their order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + Clone {
        self.0.keys()
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(items: I) -> Self {
        let mut map = Self::default();
        items.into_iter().for_each(|(key, value)| _ = map.insert(key, value));
        map
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut set = Self::default();
        items.into_iter().for_each(|thing| _ = set.insert(thing));
        set
    }
}

impl<K: Serialize, V: Serialize> Serialize for Map<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_its_keys_in_order_and_once() {
        let mut map: Map<&str, u32> = [("b", 2), ("a", 1), ("c", 3)].into_iter().collect();
        assert_eq!(map.insert("b", 20), Some(2));
        assert_eq!(map.iter().map(|(k, v)| (*k, *v)).collect::<Vec<_>>(), [("a", 1), ("b", 20), ("c", 3)]);
        assert_eq!((map.get("c"), map.get("d"), map.len()), (Some(&3), None, 3));
        let set: Set<u32> = [3, 1, 3, 2].into_iter().collect();
        assert_eq!(set.iter().copied().collect::<Vec<_>>(), [1, 2, 3]);
    }
}
